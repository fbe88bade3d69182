import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@ObjectType({ description: 'What the leader wrote beside a text that was flagged.' })
export class NewWords {
  @Field(() => ID) id!: string;
  @Field() words!: string;
  @Field({ description: 'The function that wrote it.' }) byTitle!: string;
  @Field(() => Instant) at!: Date;
}
