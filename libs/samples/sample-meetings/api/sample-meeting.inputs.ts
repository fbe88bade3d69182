import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { AimsInput } from '@stad/activities/core/api/aims.input.js';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { SafeText, type SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { TextOverrideInput } from '@stad/safeguards/api/texts/text-override.input.js';

/** What every plan says, new or changed. */
@InputType({ isAbstract: true })
class SampleMeetingPlanInput extends AimsInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => SafeText) title!: SafeTextValue;
  @Field(() => SafeText) purpose!: SafeTextValue;
  @Field(() => SafeText, { description: 'The house or the town, as a label.' })
  place!: SafeTextValue;
  @Field(() => Instant) startsAt!: Date;
  @Field(() => Instant) endsAt!: Date;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[];
}

@InputType({ description: 'A draft of the own agency until it is confirmed.' })
export class PlanSampleMeetingInput extends SampleMeetingPlanInput {
  @Field(() => ID) siteId!: string;
  @Field(() => ID) programmeId!: string;
}

@InputType({ description: 'The whole plan as it is to be.' })
export class ChangeSampleMeetingInput extends SampleMeetingPlanInput {
  @Field(() => ID) sampleMeetingId!: string;
  @Field(() => Int, { description: 'The version of the activity one has read.' })
  expectedVersion!: number;
}

@InputType({ description: 'One step of its life.' })
export class StepSampleMeetingInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) sampleMeetingId!: string;
  @Field(() => Code, { description: 'confirm, begin, complete, evaluate, postpone, planAgain.' })
  step!: string;
}

@InputType()
export class CancelSampleMeetingInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) sampleMeetingId!: string;
  @Field(() => Code, { description: 'TOO_FEW, ORGANISER_UNABLE or OTHER.' }) reason!: string;
}

@InputType()
export class DeleteSampleMeetingDraftInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) sampleMeetingId!: string;
}
