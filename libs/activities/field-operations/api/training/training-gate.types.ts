import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { FunctionName } from '@stad/safeguards/api/scalars/function-name.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@ObjectType({ description: 'What the own agency has decided about those who go untrained.' })
export class TrainingGate {
  @Field({ description: 'WARN or WITHHOLD.' }) mode!: string;
  @Field(() => Int, { description: 'None before it was ever set: 0.' }) version!: number;
}

@ObjectType({ description: 'P3 of the employer: what its manager decided.' })
export class UntrainedDecision {
  @Field() reason!: string;
  @Field() byTitle!: string;
  @Field(() => Instant) at!: Date;
  @Field(() => String, { nullable: true, description: 'Who noted what was told by phone.' })
  notedByTitle!: string | null;
}

@ObjectType({ description: 'P3: of the own agency’s people in a pass, who goes untrained.' })
export class PassTraining {
  @Field({ description: 'The own go-ahead waits for its manager.' }) isHeld!: boolean;
  @Field({ description: 'The viewer decides; anybody else of the agency notes what was told.' })
  mayDecide!: boolean;
  @Field(() => [String], { description: 'Functions, not decided about.' }) untrained!: string[];
  @Field(() => [UntrainedDecision]) decisions!: readonly UntrainedDecision[];
}

@InputType()
export class SetTrainingGateInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => Code, { description: 'WARN or WITHHOLD.' }) mode!: string;
}

@InputType({ description: 'Goes without the training, by decision of the employer’s manager.' })
export class DecideUntrainedInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => Code, { description: 'GOES_WITH_TRAINED, KNOWS_THE_WORK, SEAT_BOOKED.' })
  reason!: string;
  @Field(() => FunctionName, { nullable: true, description: 'Told by phone, by this function …' })
  byFunction?: string | null;
  @Field(() => Instant, { nullable: true, description: '… and at this time.' })
  toldAt?: Date | null;
}
