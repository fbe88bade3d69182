import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { DiaryNumber } from '@stad/safeguards/api/scalars/diary-number.js';
import { FunctionName } from '@stad/safeguards/api/scalars/function-name.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';
import { SafeText, type SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { TextOverrideInput } from '@stad/safeguards/api/texts/text-override.input.js';

@InputType({ description: 'A page of the agreements of the own agency in a town.' })
export class AgreementsInput {
  @Field(() => ID) siteId!: string;
  @Field(() => ID, {
    nullable: true,
    description: 'Those of the programme, and those of the town whatever programme runs there.',
  })
  programmeId?: string | null;
  @Field(() => Code, {
    nullable: true,
    description: 'DRAFT, REVIEW, SIGNED, IN_FORCE, EXPIRED or TERMINATED.',
  })
  state?: string | null;
  @Field(() => Int, { nullable: true, description: 'At most 200.' }) first?: number | null;
  @Field(() => ID, { nullable: true, description: 'endCursor of the page before.' })
  after?: string | null;
}

@InputType({ isAbstract: true })
class AgreementFieldsInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => Code) kind!: string;
  @Field(() => SafeText, { description: 'At most 120 characters.' }) title!: SafeTextValue;
  @Field(() => [Code]) purposes!: string[];
  @Field(() => Code, { nullable: true, description: 'TOWN or AREAS; null where it says none.' })
  extent?: string | null;
  @Field(() => [ID], { description: 'Areas of the town, with AREAS.' }) areaIds!: string[];
  @Field(() => [ID], { description: 'Organisations with a ring in the town.' })
  partyIds!: string[];
  @Field(() => LocalDate) validFrom!: string;
  @Field(() => LocalDate, { description: 'The last day.' }) validTo!: string;
  @Field(() => SafeText, {
    description: 'What the paper is called; the paper itself is never here.',
  })
  referenceTitle!: SafeTextValue;
  @Field(() => LocalDate, { nullable: true }) referenceOn?: string | null;
  @Field(() => DiaryNumber, { nullable: true }) diaryNumber?: string | null;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[];
}

@InputType()
export class AddAgreementInput extends AgreementFieldsInput {
  @Field(() => ID) siteId!: string;
  @Field(() => ID, { nullable: true, description: 'None: of the town, whatever runs there.' })
  programmeId?: string | null;
}

@InputType({
  description: 'While it is looked at, a change voids what the parties have confirmed.',
})
export class ChangeAgreementInput extends AgreementFieldsInput {
  @Field(() => ID) agreementId!: string;
  @Field(() => Int, { description: 'The version one has read.' }) expectedVersion!: number;
}

@InputType({ description: 'The parties are asked to confirm, or no longer.' })
export class StepAgreementInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) agreementId!: string;
  @Field(() => Code, { description: 'submit or retract.' }) step!: string;
}

@InputType({ description: 'For the own agency, of what it says now.' })
export class ConfirmAgreementInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) agreementId!: string;
  @Field(() => Int, { description: 'The version one has read.' }) expectedVersion!: number;
  @Field(() => FunctionName, { description: 'Who signs the paper there; never a name.' })
  signatoryFunction!: string;
}

@InputType({ description: 'A party ends what all have signed.' })
export class EndAgreementInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) agreementId!: string;
  @Field(() => LocalDate, { description: 'The last day on which it holds; today or later.' })
  on!: string;
  @Field(() => Code) reason!: string;
}
