import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';

@ObjectType({ description: 'Another of the list that may be the same organisation.' })
export class ActorDuplicate {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field(() => [String], { description: 'NAME, ORG_NUMBER.' }) by!: readonly string[];
}

@ObjectType({ description: 'An entry of the list that was the same organisation.' })
export class MergedActor {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field(() => LocalDate) mergedOn!: string;
  @Field({ description: 'Who merged it.' }) mergedFunction!: string;
  @Field(() => Int) version!: number;
  @Field({ description: 'By the viewer, and still: the same day alone.' }) mayUndo!: boolean;
}

@InputType({ description: 'One entry becomes part of another; undone the same day.' })
export class MergeActorsInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) keptId!: string;
  @Field(() => Int, { description: 'Of the one that is kept, as one has read it.' })
  expectedVersion!: number;
  @Field(() => ID) goneId!: string;
}

@InputType({ description: 'The entry stands on the list again as it did; the same day.' })
export class UndoActorMergeInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) goneId!: string;
  @Field(() => Int, { description: 'Of the one that was merged, as one has read it.' })
  expectedVersion!: number;
}
