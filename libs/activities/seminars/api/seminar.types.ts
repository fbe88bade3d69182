import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Activity } from '@stad/activities/core/api/activity.types.js';
import { Agency } from '@stad/identity/api/identity.types.js';

@ObjectType({ description: 'What a seminar has beside every activity.' })
export class SeminarDetails {
  @Field({
    description: 'KNOWLEDGE, open to the network, or IN_DEPTH, which gives a qualification.',
  })
  kind!: string;
  @Field({
    description: 'PLANNED, CONFIRMED, ONGOING, COMPLETED, EVALUATED, POSTPONED or CANCELLED.',
  })
  state!: string;
  @Field() aim!: string;
  @Field(() => Int) capacity!: number;
  @Field(() => Int) placesLeft!: number;
  @Field(() => String, { nullable: true }) cancelReason!: string | null;
  @Field(() => Int) registered!: number;
  @Field(() => Int, { nullable: true, description: 'Null until somebody has counted.' })
  present!: number | null;
  @Field({ description: 'Numbers come from the list of who signed up.' }) hasList!: boolean;
  @Field(() => Int, { description: 'Sent back with recordAttendance.' }) attendanceVersion!: number;
}

@ObjectType({ description: 'People of one unit, counted; of small units, of several together.' })
export class SeminarAttendance {
  @Field(() => Agency, { nullable: true, description: 'Null for an actor without sign-in.' })
  agency?: Agency | null;
  @Field({ description: 'Empty where several are told together.' }) unit!: string;
  @Field(() => Int) registered!: number;
  @Field(() => Int, { nullable: true }) present!: number | null;
  @Field({ description: 'Counted from the list of who signed up, which is the organiser’s.' })
  fromSignUp!: boolean;
  @Field({
    description: 'Units of fewer than five, for others than the organiser’s planners.',
  })
  isTogether!: boolean;
  fromAgencyId!: string | null;
}

@ObjectType({ description: 'K04: the difference of the unrounded means, rounded once.' })
export class KnowledgeResult {
  @Field(() => Float) meanBefore!: number;
  @Field(() => Float) meanAfter!: number;
  @Field(() => Float) gain!: number;
}

@ObjectType({ description: 'A share with both its numbers.' })
export class SeminarShare {
  @Field(() => Int) numerator!: number;
  @Field(() => Int) denominator!: number;
}

@ObjectType({ description: 'Sums of an anonymous survey.' })
export class SeminarEvaluation {
  @Field(() => Int) answers!: number;
  @Field(() => KnowledgeResult, { nullable: true, description: 'From five answers.' })
  knowledge!: KnowledgeResult | null;
  @Field(() => SeminarShare, { nullable: true, description: 'K05, from five answers.' })
  satisfaction!: SeminarShare | null;
  @Field({ description: 'There are answers, and too few to show what they say.' })
  hidden!: boolean;
  @Field(() => Int, { description: 'Sent back with recordEvaluation.' }) version!: number;
}

@ObjectType({
  implements: () => [Activity],
  description: 'An open seminar or an in-depth training. P1: everyone at the site once confirmed.',
})
export class Seminar extends Activity {}
