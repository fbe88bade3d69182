import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { FunctionName } from '@stad/safeguards/api/scalars/function-name.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';
import { LocalTime } from '@stad/safeguards/api/scalars/local-time.js';
import { SafeText, SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { WorkEmail } from '@stad/safeguards/api/scalars/work-email.js';
import { WorkPhone } from '@stad/safeguards/api/scalars/work-phone.js';
import { TextOverrideInput } from '@stad/safeguards/api/texts/text-override.input.js';

/** Everything one says of a contact function; a change replaces all of it. */
@InputType()
export class ContactFunctionFields {
  @Field(() => FunctionName) label!: string;
  @Field(() => Code, { description: 'RECEPTION, SOCIAL_ON_CALL, POLICE …' }) kind!: string;
  @Field(() => WorkPhone, { nullable: true }) phone?: string | null;
  @Field(() => WorkEmail, { nullable: true }) mailbox?: string | null;
  @Field(() => SafeText, {
    nullable: true,
    description: 'An address for secure digital communication, one word of at most 160 characters.',
  })
  sdkAddress?: SafeTextValue | null;
  @Field(() => SafeText, { nullable: true, description: 'At most 160 characters.' })
  hours?: SafeTextValue | null;
  @Field(() => SafeText, { nullable: true, description: 'At most 300 characters.' })
  note?: SafeTextValue | null;
  @Field(() => Code, {
    nullable: true,
    description: 'P0 public, P1 when left out, P2 a direct number.',
  })
  classification?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Today at the latest.' })
  testedOn?: string | null;
  @Field(() => [ID]) siteIds!: string[];
  @Field(() => [Code], { nullable: true, description: 'Languages it answers in: ro, en …' })
  languages?: string[] | null;
  @Field(() => ID, { nullable: true, description: 'A function of the same agency.' })
  deputyId?: string | null;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[] | null;
}

@InputType()
export class CreateContactFunctionInput extends ContactFunctionFields {
  @Field(() => ID) clientMutationId!: string;
}

@InputType()
export class ChangeContactFunctionInput extends ContactFunctionFields {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) contactFunctionId!: string;
  @Field(() => Int) expectedVersion!: number;
}

@InputType({ description: 'Sets hours: new ones, or with coverageId those that stand.' })
export class SetOnCallCoverageInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) contactFunctionId!: string;
  @Field(() => ID, { nullable: true }) coverageId?: string | null;
  @Field(() => Int, { nullable: true, description: 'Needed with coverageId.' }) expectedVersion?:
    | number
    | null;
  @Field(() => [Int], { description: '1 = Monday … 7 = Sunday.' }) weekdays!: number[];
  @Field(() => LocalTime) from!: string;
  @Field(() => LocalTime, { description: 'At or before from: the next day.' }) to!: string;
  @Field(() => LocalDate) validFrom!: string;
  @Field(() => LocalDate, { nullable: true, description: 'The last day.' }) validTo?: string | null;
  @Field(() => Code, {
    nullable: true,
    description: 'AS_USUAL, CLOSED or TOO; left out: office hours are closed on red days.',
  })
  redDays?: string | null;
  @Field(() => Code, { nullable: true, description: 'AS_USUAL when left out, CLOSED or TOO.' })
  eves?: string | null;
  @Field(() => [ID]) siteIds!: string[];
}

@InputType()
export class RemoveOnCallCoverageInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) coverageId!: string;
  @Field(() => Int) expectedVersion!: number;
}

@InputType({ description: 'Gives one week of a function the hours that another week has.' })
export class CopyOnCallWeekInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) contactFunctionId!: string;
  @Field(() => LocalDate) fromMonday!: string;
  @Field(() => LocalDate) toMonday!: string;
}

@InputType({ description: 'Nobody answers under this name any more.' })
export class EndContactFunctionInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) contactFunctionId!: string;
  @Field(() => Int) expectedVersion!: number;
}

@InputType({ description: 'Somebody has just called the number, and it was right.' })
export class MarkContactTestedInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) contactFunctionId!: string;
  @Field(() => Int) expectedVersion!: number;
}
