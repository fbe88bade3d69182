import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { SafeText, type SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { TextOverrideInput } from '@stad/safeguards/api/texts/text-override.input.js';

/** What every goal says, new or changed. */
@InputType({ isAbstract: true })
class GoalPlanInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => SafeText) title!: SafeTextValue;
  @Field(() => Code, { description: 'K01 … K26.' }) kpi!: string;
  @Field(() => Code, { description: 'VALUE, ACTIVITIES (K01) or MODEL_TESTS (K09).' })
  measure!: string;
  @Field(() => SafeText) unit!: SafeTextValue;
  @Field(() => Float) target!: number;
  @Field(() => Float, { description: 'What the plan says for today.' }) planToDate!: number;
  @Field(() => Int, { description: 'Its place on the page.' }) position!: number;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[];
}

@InputType()
export class AddGoalInput extends GoalPlanInput {
  @Field(() => ID) programmeId!: string;
  @Field(() => ID, { nullable: true, description: 'Left out for the whole programme.' })
  siteId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Whose target it is when it is one agency’s.' })
  subjectAgencyId?: string | null;
}

@InputType()
export class ChangeGoalInput extends GoalPlanInput {
  @Field(() => ID) goalId!: string;
  @Field(() => Int) expectedVersion!: number;
}

@InputType()
export class RemoveGoalInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) goalId!: string;
}
