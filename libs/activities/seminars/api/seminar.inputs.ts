import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { AimsInput } from '@stad/activities/core/api/aims.input.js';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { FunctionName } from '@stad/safeguards/api/scalars/function-name.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { SafeText, type SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { TextOverrideInput } from '@stad/safeguards/api/texts/text-override.input.js';

/** What every plan says, new or changed. */
@InputType({ isAbstract: true })
class SeminarPlanInput extends AimsInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => Code, { description: 'KNOWLEDGE or IN_DEPTH.' }) kind!: string;
  @Field(() => SafeText) title!: SafeTextValue;
  @Field(() => SafeText) aim!: SafeTextValue;
  @Field(() => SafeText, { description: 'A room or a house.' }) venue!: SafeTextValue;
  @Field(() => Int) capacity!: number;
  @Field(() => Instant) startsAt!: Date;
  @Field(() => Instant) endsAt!: Date;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[];
}

@InputType({ description: 'A new seminar: a draft of the own agency until it is confirmed.' })
export class PlanSeminarInput extends SeminarPlanInput {
  @Field(() => ID) siteId!: string;
  @Field(() => ID) programmeId!: string;
}

@InputType({ description: 'The whole plan as it is to be.' })
export class ChangeSeminarInput extends SeminarPlanInput {
  @Field(() => ID) seminarId!: string;
  @Field(() => Int, { description: 'The version of the activity one has read.' })
  expectedVersion!: number;
}

@InputType({ description: 'One step of a seminar’s life.' })
export class SeminarStepInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) seminarId!: string;
}

@InputType()
export class CancelSeminarInput extends SeminarStepInput {
  @Field(() => Code, {
    description: 'TOO_FEW_REGISTERED, LECTURER_ABSENT, VENUE_UNAVAILABLE or OTHER.',
  })
  reason!: string;
}

@InputType()
export class AttendanceGroupInput {
  @Field(() => ID, { nullable: true }) agencyId?: string | null;
  @Field(() => FunctionName, { description: 'The unit, or the actor.' }) unit!: string;
  @Field(() => Int) registered!: number;
  @Field(() => Int, { nullable: true, description: 'Left out until the seminar has begun.' })
  present?: number | null;
}

@InputType({ description: 'All units of the seminar: what is left out is gone.' })
export class RecordAttendanceInput extends SeminarStepInput {
  @Field(() => Int, { description: 'attendanceVersion as read.' }) expectedVersion!: number;
  @Field(() => [AttendanceGroupInput]) groups!: AttendanceGroupInput[];
}

@InputType({ description: 'Sums of the survey; means on 0–10.' })
export class RecordEvaluationInput extends SeminarStepInput {
  @Field(() => Int, { description: 'The version as read; 0 for the first.' })
  expectedVersion!: number;
  @Field(() => Int) answers!: number;
  @Field(() => Float) meanBefore!: number;
  @Field(() => Float) meanAfter!: number;
  @Field(() => Int, { nullable: true, description: 'Answered 4 or 5 of 5; left out if not asked.' })
  satisfied?: number | null;
}
