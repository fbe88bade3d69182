import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DiaryNumber } from '@stad/safeguards/api/scalars/diary-number.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';
import { SafeText, type SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { TextOverrideInput } from '@stad/safeguards/api/texts/text-override.input.js';

@InputType()
export class NewBudgetLineInput {
  @Field(() => SafeText) name!: SafeTextValue;
  @Field(() => Int, { description: 'Öre.' }) budget!: number;
}

@InputType()
export class RegisterGrantInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) programmeId!: string;
  @Field(() => DiaryNumber) funderDiaryNumber!: string;
  @Field(() => LocalDate) decidedOn!: string;
  @Field(() => Int, { description: 'Öre.' }) amount!: number;
  @Field(() => [SafeText], { description: 'As the decision has them, one each.' })
  conditions!: SafeTextValue[];
  @Field(() => [NewBudgetLineInput]) lines!: NewBudgetLineInput[];
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[] | null;
}

@InputType()
export class NoteFundingInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) grantId!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => Int, { description: 'Utbetalt, öre.' }) paidOut!: number;
  @Field(() => Int, { description: 'Rekvirerat, öre.' }) requested!: number;
  @Field(() => Int, { description: 'Medfinansiering, öre.' }) coFunding!: number;
  @Field(() => Int, { description: 'Ideell tid.' }) volunteerHours!: number;
}

@InputType()
export class TickConditionInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) conditionId!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => LocalDate, { nullable: true, description: 'Left out: not met after all.' })
  metOn?: string | null;
}

@InputType()
export class CommentBudgetLineInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) lineId!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => SafeText, { nullable: true }) comment?: SafeTextValue | null;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[] | null;
}

@InputType()
export class RecordBudgetChangeInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) grantId!: string;
  @Field(() => ID) fromLineId!: string;
  @Field(() => ID) toLineId!: string;
  @Field(() => Int, { description: 'Öre.' }) amount!: number;
  @Field(() => LocalDate) consentedOn!: string;
  @Field(() => DiaryNumber) diaryNumber!: string;
}

@InputType({ description: 'As written in the extract; nothing else of it is kept.' })
export class LedgerTextInput {
  @Field(() => SafeText) verification!: SafeTextValue;
  @Field(() => SafeText) bookedOn!: SafeTextValue;
  @Field(() => SafeText) line!: SafeTextValue;
  @Field(() => SafeText) amount!: SafeTextValue;
}

@InputType()
export class ImportLedgerInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) grantId!: string;
  @Field(() => Boolean, { description: 'Says what would happen, and does nothing.' })
  dryRun!: boolean;
  @Field(() => [LedgerTextInput]) rows!: LedgerTextInput[];
}
