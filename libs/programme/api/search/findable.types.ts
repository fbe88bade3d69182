import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@ObjectType({ description: 'A record by its name, as far as the viewer may list it.' })
export class Findable {
  @Field({ description: 'ACTOR, AGREEMENT, SEMINAR …' }) kind!: string;
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true, description: 'FP-2022-014.' }) number!: string | null;
  @Field() title!: string;
  @Field(() => String, { nullable: true, description: 'Other words it is found by.' })
  words!: string | null;
  @Field(() => String, { nullable: true, description: 'In which area, or where it is held.' })
  place!: string | null;
  @Field(() => Instant, { nullable: true, description: 'When it begins, or was written.' })
  at!: Date | null;
  @Field(() => ID, { nullable: true, description: 'Of which programme it is.' })
  programmeId!: string | null;
  @Field({ description: 'Where it is opened.' }) path!: string;
}
