import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { RoutineStep } from '@stad/routines/api/local-routine.types.js';
import { Code } from '@stad/safeguards/api/scalars/code.js';

@ObjectType({ description: 'The version of the local routine that a pass tries.' })
export class RoutineTrial {
  @Field(() => ID) routineId!: string;
  @Field(() => Int) number!: number;
  @Field(() => [Int], { description: 'The steps that the pass tries, by number.' })
  asked!: number[];
  @Field(() => [RoutineStep]) steps!: RoutineStep[];
  @Field(() => [String], {
    description: 'HELD, NOT_HELD or NOT_TESTED; the counting agency’s alone, empty until it says.',
  })
  results!: string[];
  @Field(() => Int, { nullable: true, description: 'Of the results; none where nothing is said.' })
  version!: number | null;
  @Field({ description: 'The own agency counts, and has locked its report: the mark is told.' })
  isTold!: boolean;
  @Field({ description: 'The own agency counts, and has not locked its report.' })
  isOursToSay!: boolean;
}

@InputType({ description: 'How each step held in the pass, while the own report is open.' })
export class SaveRoutineTrialInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => Int, { nullable: true, description: 'The version one has read; none at first.' })
  expectedVersion?: number | null;
  @Field(() => [Code], {
    description: 'One for each step, in their order; NOT_TESTED of those not asked about.',
  })
  results!: string[];
}
