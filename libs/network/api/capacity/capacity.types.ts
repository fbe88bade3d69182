import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Nights that on-call hours covered from 18 to 02, of how many.' })
export class CoveredNights {
  @Field(() => Int) covered!: number;
  @Field(() => Int) of!: number;
}

@ObjectType({ description: 'A night from 18 to 02, by the day it began.' })
export class Night {
  @Field() date!: string;
  @Field({ description: 'On-call hours covered it to its last minute.' }) isCovered!: boolean;
}

@ObjectType({ description: 'Posts, or hours a week on call, that an organisation put in.' })
export class Capacity {
  @Field(() => ID) id!: string;
  @Field({ description: 'POST or ON_CALL_HOURS.' }) kind!: string;
  @Field(() => Float, { description: 'Posts, or hours a week.' }) amount!: number;
  @Field() from!: string;
  @Field(() => String, { nullable: true, description: 'The last day; null while it lasts.' })
  to!: string | null;
  @Field({ description: 'Its last day has passed.' }) hasEnded!: boolean;
  @Field(() => ID, {
    nullable: true,
    description: 'The function that answers, or that the posts are at.',
  })
  contactFunctionId!: string | null;
  @Field(() => String, { nullable: true, description: 'What that function is called.' })
  contactLabel!: string | null;
  @Field(() => CoveredNights, {
    nullable: true,
    description:
      'Nights of the programme before it began; null where there are none, or it has no on-call service.',
  })
  before!: CoveredNights | null;
  @Field(() => CoveredNights, {
    nullable: true,
    description: 'Nights of the programme that are over, since it began and while it lasted.',
  })
  since!: CoveredNights | null;
  @Field(() => [Night], {
    description:
      'The last 56 of those since it began, the earliest first; none where none are counted.',
  })
  lately!: readonly Night[];
  @Field(() => Int) version!: number;
  /** Resolved under the name `agency`. */
  agencyId!: string;
}
