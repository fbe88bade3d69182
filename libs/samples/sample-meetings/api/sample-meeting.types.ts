import { Field, ObjectType } from '@nestjs/graphql';
import { Activity } from '@stad/activities/core/api/activity.types.js';

@ObjectType({ description: 'What it has beside every activity.' })
export class SampleMeetingDetails {
  @Field({
    description: 'PLANNED, CONFIRMED, ONGOING, COMPLETED, EVALUATED, POSTPONED or CANCELLED.',
  })
  state!: string;
  @Field() purpose!: string;
  @Field(() => String, { nullable: true }) cancelReason!: string | null;
}

@ObjectType({
  implements: () => Activity,
  description: 'P1: everyone at the site sees it once it is confirmed.',
})
export class SampleMeeting extends Activity {}
