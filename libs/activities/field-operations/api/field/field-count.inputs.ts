import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@InputType({ description: 'So many of one thing in one quarter of an hour.' })
export class CountEntryInput {
  @Field({ description: 'A counter of the type: contacts, accepted …, or a part: age.under18 …' })
  counter!: string;
  @Field(() => Instant, { description: 'Beginning of the quarter.' }) quarter!: Date;
  @Field(() => Int, { description: 'Below zero what is taken back.' }) n!: number;
}

@InputType({ description: 'Counted in the field, the counting agency’s phones alone.' })
export class AddFieldCountsInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => [CountEntryInput], { description: 'At most 200.' }) entries!: CountEntryInput[];
}
