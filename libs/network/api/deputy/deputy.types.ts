import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A deputy of the own agency.' })
export class Deputy {
  @Field(() => ID) id!: string;
  @Field() functionTitle!: string;
  @Field({ description: 'The role they stand in for.' }) forRole!: string;
  @Field(() => String) from!: string;
  @Field(() => String, { description: 'The last day; its night is part of it.' }) to!: string;
  @Field({ description: 'COMING, IN_FORCE, OVER or ENDED.' }) state!: string;
}
