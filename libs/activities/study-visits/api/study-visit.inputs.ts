import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { AimsInput } from '@stad/activities/core/api/aims.input.js';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { FunctionName } from '@stad/safeguards/api/scalars/function-name.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { SafeText, type SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { TextOverrideInput } from '@stad/safeguards/api/texts/text-override.input.js';

/** What every plan says, new or changed. */
@InputType({ isAbstract: true })
class StudyVisitPlanInput extends AimsInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => SafeText) title!: SafeTextValue;
  @Field(() => SafeText) purpose!: SafeTextValue;
  @Field(() => FunctionName, { description: 'The organisation that one visits.' }) host!: string;
  @Field(() => SafeText, { description: 'The town or the house, as a label.' })
  place!: SafeTextValue;
  @Field(() => SafeText, { description: 'What happens when, a line each.' }) agenda!: SafeTextValue;
  @Field(() => SafeText) travel!: SafeTextValue;
  @Field(() => Instant) startsAt!: Date;
  @Field(() => Instant) endsAt!: Date;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[];
}

@InputType({ description: 'A new visit: a draft of the own agency until somebody is asked.' })
export class PlanStudyVisitInput extends StudyVisitPlanInput {
  @Field(() => ID) siteId!: string;
  @Field(() => ID) programmeId!: string;
}

@InputType({ description: 'The whole plan as it is to be.' })
export class ChangeStudyVisitInput extends StudyVisitPlanInput {
  @Field(() => ID) visitId!: string;
  @Field(() => Int, { description: 'The version of the activity one has read.' })
  expectedVersion!: number;
}

@InputType()
export class AskedVisitQuestion {
  @Field(() => ID, { nullable: true, description: 'Of one that was saved before.' })
  id?: string | null;
  @Field(() => SafeText, { description: 'At most 240 characters.' }) text!: SafeTextValue;
  @Field(() => Code) dimension!: string;
}

@InputType({ description: 'All questions in their order: what is left out is gone.' })
export class SaveVisitQuestionsInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) visitId!: string;
  @Field(() => Int, { description: 'questionsVersion as read.' }) expectedVersion!: number;
  @Field(() => [AskedVisitQuestion]) questions!: AskedVisitQuestion[];
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[];
}

@InputType({ description: 'One step of a visit’s life.' })
export class StepStudyVisitInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) visitId!: string;
  @Field(() => Code, { description: 'confirm, begin, complete, evaluate, postpone, planAgain.' })
  step!: string;
}

@InputType()
export class CancelStudyVisitInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) visitId!: string;
  @Field(() => Code, { description: 'HOST_UNABLE, TOO_FEW, TRAVEL or OTHER.' }) reason!: string;
}

@InputType()
export class DeleteStudyVisitDraftInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) visitId!: string;
}
