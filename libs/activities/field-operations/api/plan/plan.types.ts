import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@ObjectType({ description: 'A pass of one’s own agency that a draft can be filled from.' })
export class PassToFillFrom {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) number!: string | null;
  @Field(() => Instant) startsAt!: Date;
  @Field(() => String) aim!: string;
  @Field(() => Int) teamSize!: number;
}
