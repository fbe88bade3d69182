import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { AimsInput } from '@stad/activities/core/api/aims.input.js';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { SafeText, type SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { TextOverrideInput } from '@stad/safeguards/api/texts/text-override.input.js';

/** What every plan says, new or changed. */
@InputType({ isAbstract: true })
class PreventionPlanInput extends AimsInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => SafeText) title!: SafeTextValue;
  @Field(() => SafeText) purpose!: SafeTextValue;
  @Field(() => Code, {
    description: 'SCHOOL_YOUTH, HOTEL_PROPERTY, DEMAND or DIGITAL_INFORMATION.',
  })
  target!: string;
  @Field(() => Code, { description: 'CONVERSATION, LECTURE, STAND, LETTER, NET or PRESS.' })
  channel!: string;
  @Field(() => SafeText, { description: 'The house or the town, as a label.' })
  place!: SafeTextValue;
  @Field(() => Instant) startsAt!: Date;
  @Field(() => Instant) endsAt!: Date;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[];
}

@InputType({ description: 'A draft of the own agency until it is confirmed.' })
export class PlanPreventionInput extends PreventionPlanInput {
  @Field(() => ID) siteId!: string;
  @Field(() => ID) programmeId!: string;
}

@InputType({ description: 'The whole plan as it is to be.' })
export class ChangePreventionInput extends PreventionPlanInput {
  @Field(() => ID) preventionId!: string;
  @Field(() => Int, { description: 'The version of the activity one has read.' })
  expectedVersion!: number;
}

@InputType({ description: 'One step of its life.' })
export class StepPreventionInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) preventionId!: string;
  @Field(() => Code, { description: 'confirm, begin, complete, evaluate, postpone, planAgain.' })
  step!: string;
}

@InputType()
export class CancelPreventionInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) preventionId!: string;
  @Field(() => Code, { description: 'TOO_FEW, ORGANISER_UNABLE or OTHER.' }) reason!: string;
}

@InputType()
export class DeletePreventionDraftInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) preventionId!: string;
}

@InputType({ description: 'How many it reached, and how one knows.' })
export class NotePreventionReachInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) preventionId!: string;
  @Field(() => Int, { description: 'reachVersion as read; 0 for the first.' })
  expectedVersion!: number;
  @Field(() => Int, { description: 'An audience; never people who are exposed.' }) reached!: number;
  @Field(() => Code, { description: 'COUNTED or ESTIMATED.' }) reachedHow!: string;
  @Field(() => SafeText, { description: 'What a reader needs to judge the number.' })
  reachedMethod!: SafeTextValue;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[];
}
