import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { AimsInput } from '@stad/activities/core/api/aims.input.js';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { SafeText, type SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { TextOverrideInput } from '@stad/safeguards/api/texts/text-override.input.js';

/** What every plan says, new or changed. */
@InputType({ isAbstract: true })
class MeetingPlanInput extends AimsInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => SafeText) title!: SafeTextValue;
  @Field(() => SafeText, { description: 'The house or the town, as a label.' })
  place!: SafeTextValue;
  @Field(() => Instant) startsAt!: Date;
  @Field(() => Instant) endsAt!: Date;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[];
}

@InputType({ description: 'A draft of the own agency until its agenda is sent.' })
export class PlanMeetingInput extends MeetingPlanInput {
  @Field(() => ID) siteId!: string;
  @Field(() => ID) programmeId!: string;
  @Field(() => Code, { description: 'CORE or NETWORK; it stays so.' }) ring!: string;
}

@InputType({ description: 'The whole plan as it is to be, but for its ring.' })
export class ChangeMeetingInput extends MeetingPlanInput {
  @Field(() => ID) meetingId!: string;
  @Field(() => Int, { description: 'The version of the activity one has read.' })
  expectedVersion!: number;
}

@InputType({ description: 'One step of its life.' })
export class StepMeetingInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) meetingId!: string;
  @Field(() => Code, {
    description: 'confirm (its agenda is sent), begin, complete, postpone, planAgain.',
  })
  step!: string;
}

@InputType()
export class CancelMeetingInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) meetingId!: string;
  @Field(() => Code, { description: 'TOO_FEW, ORGANISER_UNABLE or OTHER.' }) reason!: string;
}

/** One meeting, and nothing more to say. */
@InputType({ isAbstract: true })
class OneMeetingInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) meetingId!: string;
}

@InputType()
export class DeleteMeetingDraftInput extends OneMeetingInput {}

@InputType({ description: 'A draft of the next one, with the decisions that are open.' })
export class PlanNextMeetingInput extends OneMeetingInput {}

@InputType({ description: 'Those who are asked read the agenda as a joint draft.' })
export class ShareMeetingDraftInput extends OneMeetingInput {}

@InputType({ description: 'The minutes are established: nobody changes them.' })
export class ApproveMeetingMinutesInput extends OneMeetingInput {}
