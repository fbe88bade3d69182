import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { SafeText, type SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { TextOverrideInput } from '@stad/safeguards/api/texts/text-override.input.js';

@InputType({ description: 'One member’s own time in the pass.' })
export class MemberHoursInput {
  @Field(() => ID) memberId!: string;
  @Field(() => Float, { description: 'Hours in quarters, at most 16.' }) hours!: number;
}

@InputType({ description: 'Sums of the pass: meetings and things, never persons.' })
export class TallyInput {
  @Field(() => Int) attemptsWithoutContact!: number;
  @Field(() => Int) contacts!: number;
  @Field(() => Int) supportConversations!: number;
  @Field(() => Int) accepted!: number;
  @Field(() => Int) declined!: number;
  @Field(() => Int) cardsToTargetGroup!: number;
  @Field(() => Int) cardsToStaff!: number;
  @Field(() => Int) interpreterUsed!: number;
  @Field(() => Int) premisesVisited!: number;
  @Field(() => Int) advertsReviewed!: number;
}

@InputType()
export class SexInput {
  @Field(() => Int, { nullable: true }) woman?: number;
  @Field(() => Int, { nullable: true }) man?: number;
  @Field(() => Int, { nullable: true }) other?: number;
  @Field(() => Int, { nullable: true }) unknown?: number;
}

@InputType()
export class AgeInput {
  @Field(() => Int, { nullable: true }) under18?: number;
  @Field(() => Int, { nullable: true }) from18To20?: number;
  @Field(() => Int, { nullable: true }) from21?: number;
  @Field(() => Int, { nullable: true }) unknown?: number;
}

@InputType()
export class SignsInput {
  @Field(() => Int, { nullable: true }) sexual?: number;
  @Field(() => Int, { nullable: true }) labour?: number;
  @Field(() => Int, { nullable: true }) unclear?: number;
}

@InputType({ description: 'What is left out of a breakdown becomes unknown.' })
export class BreakdownsInput {
  @Field(() => SexInput, { nullable: true }) sex?: SexInput;
  @Field(() => AgeInput, { nullable: true }) age?: AgeInput;
  @Field(() => SexInput, { nullable: true }) acceptedBySex?: SexInput;
  @Field(() => SignsInput, { nullable: true }) signs?: SignsInput;
}

@InputType({ description: 'The police’s own figures, in no figure of the programme.' })
export class PoliceFiguresInput {
  @Field(() => Int) contactsWithPolicePresent!: number;
  @Field(() => Int) supportOffered!: number;
}

@InputType({ isAbstract: true })
export abstract class ReportFields {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => Int, { nullable: true, description: 'version of the report; none for the first.' })
  expectedVersion?: number | null;
  @Field(() => [MemberHoursInput]) hours!: MemberHoursInput[];
  @Field(() => TallyInput, { nullable: true, description: 'The counting agency’s alone.' })
  tally?: TallyInput | null;
  @Field(() => BreakdownsInput, { nullable: true }) breakdowns?: BreakdownsInput | null;
  @Field(() => PoliceFiguresInput, { nullable: true }) police?: PoliceFiguresInput | null;
  @Field(() => SafeText, { nullable: true, description: 'For the method, at most 500 characters.' })
  noteForLearning?: SafeTextValue | null;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[] | null;
}

@InputType({ description: 'The own agency’s report, still open.' })
export class SaveFieldReportInput extends ReportFields {}

@InputType()
export class LockFieldReportInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => Int, { nullable: true, description: 'version of the report, when it was saved.' })
  expectedVersion?: number | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Nothing to report; not for the counting agency.',
  })
  nothingToReport?: boolean | null;
}

@InputType({ description: 'New figures for a locked report; the old ones stay readable.' })
export class CorrectFieldReportInput extends ReportFields {
  @Field(() => Code, { description: 'MISCOUNTED, MISTYPED, ADDED_LATER or OTHER.' })
  reason!: string;
  @Field(() => SafeText, { nullable: true }) note?: SafeTextValue | null;
}

@InputType({ description: 'The talk after the pass: how many, never how anybody feels.' })
export class HoldDebriefInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => Instant) heldAt!: Date;
  @Field(() => Int) participants!: number;
  @Field({ description: 'Somebody is followed up.' }) followUp!: boolean;
}
