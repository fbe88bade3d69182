import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Agency } from '@stad/identity/api/identity.types.js';
import { NextStep } from '@stad/platform/api/graphql/next-step.type.js';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { FunctionName } from '@stad/safeguards/api/scalars/function-name.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';
import { SafeText, type SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { TextOverrideInput } from '@stad/safeguards/api/texts/text-override.input.js';

@ObjectType({ description: 'The step of the local routine that a learning is about.' })
export class LearningAboutStep {
  @Field(() => ID) stepId!: string;
  @Field(() => ID) routineId!: string;
  @Field(() => Int, { nullable: true, description: 'Of the version.' }) number!: number | null;
  @Field(() => Int) n!: number;
  @Field() fromFunction!: string;
  @Field() toFunction!: string;
}

@ObjectType({ description: 'What an agency learnt, what it proposes, and what became of it.' })
export class Learning {
  @Field(() => ID) id!: string;
  @Field(() => ID, { nullable: true, description: 'What it comes from; null for one’s own work.' })
  activityId!: string | null;
  @Field(() => String, { nullable: true, description: 'STUDY_VISIT …, where the viewer sees it.' })
  activityKind?: string | null;
  @Field(() => LearningAboutStep, {
    nullable: true,
    description: 'A step that did not hold; never by which activity it was tried.',
  })
  aboutStep?: LearningAboutStep | null;
  @Field() saw!: string;
  @Field({ description: 'What it means for the agency that wrote it.' }) means!: string;
  @Field({ description: 'ADOPT, ADAPT or REJECT.' }) proposal!: string;
  @Field({ description: 'The function that sees to it.' }) ownerFunction!: string;
  @Field(() => LocalDate, { description: 'When it is to be decided on.' }) dueOn!: string;
  @Field() writtenFunction!: string;
  @Field(() => Instant) writtenAt!: Date;
  @Field(() => String, { nullable: true, description: 'ADOPT, ADAPT or REJECT.' })
  decision!: string | null;
  @Field(() => String, { nullable: true, description: 'ROUTINE, METHOD, MEASURE or OWN_WORK.' })
  destination!: string | null;
  @Field(() => String, { nullable: true }) decidedFunction!: string | null;
  @Field(() => Instant, { nullable: true }) decidedAt!: Date | null;
  @Field(() => LocalDate, { nullable: true, description: 'When one asks whether it became so.' })
  followUpOn!: string | null;
  @Field(() => String, { nullable: true, description: 'YES, PARTLY or NO.' })
  outcome!: string | null;
  @Field({ description: 'OPEN, LATE, DECIDED, FOLLOW_UP or DONE.' }) standing!: string;
  @Field(() => Int) version!: number;
  @Field(() => [NextStep], { description: 'change, decide, followUp, delete.' })
  nextSteps!: NextStep[];
  agencyId!: string;
  agency?: Agency;
}

/** What every card says. */
@InputType({ isAbstract: true })
class LearningCardInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => SafeText, { description: 'At most 400 characters.' }) saw!: SafeTextValue;
  @Field(() => SafeText, { description: 'At most 400 characters.' }) means!: SafeTextValue;
  @Field(() => Code, { description: 'ADOPT, ADAPT or REJECT.' }) proposal!: string;
  @Field(() => FunctionName) ownerFunction!: string;
  @Field(() => LocalDate) dueOn!: string;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[];
}

@InputType({
  description:
    'From an activity, from a step of the local routine, or from one’s own work at a place.',
})
export class WriteLearningInput extends LearningCardInput {
  @Field(() => ID, { nullable: true }) activityId?: string | null;
  @Field(() => ID, { nullable: true, description: 'A step that did not hold; of no activity.' })
  routineStepId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Without an activity.' }) siteId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Without an activity.' })
  programmeId?: string | null;
}

@InputType()
export class ChangeLearningInput extends LearningCardInput {
  @Field(() => ID) learningId!: string;
  @Field(() => Int) expectedVersion!: number;
}

@InputType({ description: 'What becomes of it; where it goes unless it is rejected.' })
export class DecideLearningInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) learningId!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => Code, { description: 'ADOPT, ADAPT or REJECT.' }) decision!: string;
  @Field(() => Code, { nullable: true, description: 'ROUTINE, METHOD, MEASURE or OWN_WORK.' })
  destination?: string | null;
}

@InputType({ description: 'Whether it became so.' })
export class FollowUpLearningInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) learningId!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => Code, { description: 'YES, PARTLY or NO.' }) outcome!: string;
}

@InputType()
export class RemoveLearningInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) learningId!: string;
}
