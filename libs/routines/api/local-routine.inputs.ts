import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { FunctionName } from '@stad/safeguards/api/scalars/function-name.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';
import { LocalTime } from '@stad/safeguards/api/scalars/local-time.js';
import { SafeText, type SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { TextOverrideInput } from '@stad/safeguards/api/texts/text-override.input.js';

@InputType({ description: 'A draft of the own agency.' })
export class AddLocalRoutineInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) siteId!: string;
  @Field(() => Code, { description: 'CURRENT: the latest version; or MALMO_2021, HELSINGBORG.' })
  start!: string;
}

@InputType()
export class WrittenRoutineStep {
  @Field(() => Code) fromPart!: string;
  @Field(() => FunctionName) fromFunction!: string;
  @Field(() => Code) toPart!: string;
  @Field(() => FunctionName) toFunction!: string;
  @Field(() => LocalTime, { nullable: true }) hoursFrom?: string | null;
  @Field(() => LocalTime, { nullable: true }) hoursTo?: string | null;
  @Field() weekdaysOnly!: boolean;
  @Field(() => Code, { description: 'MINUTES, SAME_NIGHT or NEXT_WEEKDAY.' }) deadline!: string;
  @Field(() => Int, { nullable: true, description: 'With MINUTES, at most a week.' })
  withinMinutes?: number | null;
  @Field(() => LocalTime, { nullable: true, description: 'With NEXT_WEEKDAY.' })
  beforeTime?: string | null;
  @Field(() => Code, { nullable: true, description: 'CHILD or PROTECTION.' }) card?: string | null;
  @Field(() => SafeText, { description: 'At most 160 characters.' }) ifNobody!: SafeTextValue;
}

@InputType()
export class WrittenRoutineSource {
  @Field(() => Code) form!: string;
  @Field(() => SafeText, { description: 'At most 80 characters.' }) origin!: SafeTextValue;
  @Field(() => SafeText, { description: 'At most 300 characters.' }) took!: SafeTextValue;
}

@InputType({ description: 'All that a draft says.' })
export class ChangeLocalRoutineInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) localRoutineId!: string;
  @Field(() => Int, { description: 'The version one has read.' }) expectedVersion!: number;
  @Field(() => [ID], {
    description:
      'Of the core group, beside those that have a step or agreed to the version before.',
  })
  partyIds!: string[];
  @Field(() => [WrittenRoutineStep], { description: 'In their order, at most 12.' })
  steps!: WrittenRoutineStep[];
  @Field(() => [WrittenRoutineSource], { description: 'At most 6.' })
  sources!: WrittenRoutineSource[];
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[];
}

@InputType({
  description: 'The others are asked, or no longer; or a draft is compared with the latest.',
})
export class StepLocalRoutineInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) localRoutineId!: string;
  @Field(() => Code, { description: 'submit, retract, or compare: with the latest version.' })
  step!: string;
}

@InputType({ description: 'A draft that nobody was asked about.' })
export class DeleteLocalRoutineInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) localRoutineId!: string;
  @Field(() => Int, { description: 'The version one has read.' }) expectedVersion!: number;
}

@InputType({ description: 'For the own agency, of what it says now.' })
export class AnswerLocalRoutineInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) localRoutineId!: string;
  @Field(() => Int, { description: 'The version one has read.' }) expectedVersion!: number;
  @Field(() => Code, { description: 'AGREED, DECLINED or TAKEN_BACK.' }) answer!: string;
  @Field(() => SafeText, { description: 'With DECLINED, at most 300 characters.' })
  reason!: SafeTextValue;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[];
}

@InputType({
  description: 'What all have agreed to is in force from a day; it replaces the one before.',
})
export class ForceLocalRoutineInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) localRoutineId!: string;
  @Field(() => LocalDate, { description: 'Today or later.' }) from!: string;
}

@InputType({ description: 'An exercise at a desk of the version in force.' })
export class AddRoutineExerciseInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) localRoutineId!: string;
  @Field(() => LocalDate) on!: string;
  @Field(() => [Code], { description: 'HELD, NOT_HELD or NOT_TESTED, one for each step.' })
  results!: string[];
  @Field(() => [Int], { nullable: 'items', description: 'Of each step that was tried.' })
  minutes!: (number | null)[];
}

@InputType({ description: 'The time of a pass, in a town.' })
export class RoutineGapsInput {
  @Field(() => ID) siteId!: string;
  @Field(() => Instant) startsAt!: Date;
  @Field(() => Instant) endsAt!: Date;
}
