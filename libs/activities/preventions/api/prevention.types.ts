import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Activity } from '@stad/activities/core/api/activity.types.js';

@ObjectType({ description: 'What it has beside every activity.' })
export class PreventionDetails {
  @Field({
    description: 'PLANNED, CONFIRMED, ONGOING, COMPLETED, EVALUATED, POSTPONED or CANCELLED.',
  })
  state!: string;
  @Field() purpose!: string;
  @Field({ description: 'SCHOOL_YOUTH, HOTEL_PROPERTY, DEMAND or DIGITAL_INFORMATION.' })
  target!: string;
  @Field({ description: 'CONVERSATION, LECTURE, STAND, LETTER, NET or PRESS.' }) channel!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'The audience; null until its owner has said how many.',
  })
  reached!: number | null;
  @Field(() => String, { nullable: true, description: 'COUNTED or ESTIMATED.' })
  reachedHow!: string | null;
  @Field(() => String, { nullable: true }) reachedMethod!: string | null;
  @Field(() => Int, { description: '0 until the reach is noted.' }) reachVersion!: number;
  @Field(() => String, { nullable: true }) cancelReason!: string | null;
}

@ObjectType({
  implements: () => Activity,
  description: 'P1: everyone at the site sees it once it is confirmed.',
})
export class Prevention extends Activity {}
