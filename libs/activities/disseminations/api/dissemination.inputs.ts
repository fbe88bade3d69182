import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { AimsInput } from '@stad/activities/core/api/aims.input.js';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { FunctionName } from '@stad/safeguards/api/scalars/function-name.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { SafeText, type SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { TextOverrideInput } from '@stad/safeguards/api/texts/text-override.input.js';

/** What every plan says, new or changed. */
@InputType({ isAbstract: true })
class DisseminationPlanInput extends AimsInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => SafeText) title!: SafeTextValue;
  @Field(() => SafeText, { description: 'The week, the fair or the conference.' })
  stage!: SafeTextValue;
  @Field(() => SafeText) purpose!: SafeTextValue;
  @Field(() => SafeText, { description: 'What one wants to have said.' }) message!: SafeTextValue;
  @Field(() => Code, { description: 'PANEL, TALK, WORKSHOP, STAND or NET.' }) format!: string;
  @Field(() => [Code], {
    description:
      'MUNICIPALITIES, AUTHORITIES, CIVIL_SOCIETY, BUSINESS, DECISION_MAKERS or PUBLIC; at least one.',
  })
  targets!: string[];
  @Field(() => SafeText, { description: 'The house or the town, as a label.' })
  place!: SafeTextValue;
  @Field(() => Instant) startsAt!: Date;
  @Field(() => Instant) endsAt!: Date;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[];
}

@InputType({ description: 'A draft of the own agency until it is confirmed.' })
export class PlanDisseminationInput extends DisseminationPlanInput {
  @Field(() => ID) siteId!: string;
  @Field(() => ID) programmeId!: string;
}

@InputType({ description: 'The whole plan as it is to be.' })
export class ChangeDisseminationInput extends DisseminationPlanInput {
  @Field(() => ID) disseminationId!: string;
  @Field(() => Int, { description: 'The version of the activity one has read.' })
  expectedVersion!: number;
}

@InputType({ description: 'One step of its life.' })
export class StepDisseminationInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) disseminationId!: string;
  @Field(() => Code, { description: 'confirm, begin, complete, evaluate, postpone, planAgain.' })
  step!: string;
}

@InputType()
export class CancelDisseminationInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) disseminationId!: string;
  @Field(() => Code, { description: 'TOO_FEW, ORGANISER_UNABLE or OTHER.' }) reason!: string;
}

@InputType()
export class DeleteDisseminationDraftInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) disseminationId!: string;
}

@InputType({ description: 'How many listened, and how one knows.' })
export class NoteDisseminationAudienceInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) disseminationId!: string;
  @Field(() => Int, { description: 'audienceVersion as read; 0 for the first.' })
  expectedVersion!: number;
  @Field(() => Int) audience!: number;
  @Field(() => Code, { description: 'COUNTED or ESTIMATED.' }) audienceHow!: string;
  @Field(() => SafeText, { description: 'What a reader needs to judge the number.' })
  audienceMethod!: SafeTextValue;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[];
}

@InputType()
export class SaidDisseminationVoice {
  @Field(() => ID, { nullable: true, description: 'Of one that was saved before.' })
  id?: string | null;
  @Field(() => FunctionName, { description: 'An organisation; never a person.' })
  organisation!: string;
  @Field(() => FunctionName, { nullable: true, description: 'The function in the panel.' })
  functionTitle?: string | null;
  @Field(() => SafeText, { description: 'At most 200 characters; may be empty.' })
  message!: SafeTextValue;
}

@InputType({ description: 'Partners and panel in their order, whole.' })
export class SaveDisseminationLineupInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) disseminationId!: string;
  @Field(() => Int, { description: 'lineupVersion as read; 0 for the first.' })
  expectedVersion!: number;
  @Field(() => [SaidDisseminationVoice]) voices!: SaidDisseminationVoice[];
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[];
}
