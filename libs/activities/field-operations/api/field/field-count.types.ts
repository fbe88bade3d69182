import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'The sum of one counter over the evening.' })
export class FieldCount {
  @Field() counter!: string;
  @Field(() => Int) n!: number;
}
