import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Activity } from '@stad/activities/core/api/activity.types.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@ObjectType({ description: 'What it has beside every activity.' })
export class MeetingDetails {
  @Field({
    description: 'PLANNED, CONFIRMED, ONGOING, COMPLETED, EVALUATED, POSTPONED or CANCELLED.',
  })
  state!: string;
  @Field({ description: 'CORE or NETWORK: a meeting is of one ring.' }) ring!: string;
  @Field({
    description: 'OWN: its writer’s; JOINT: a draft that others comment on; SENT: a record.',
  })
  agenda!: string;
  @Field(() => Instant, { nullable: true }) sentAt!: Date | null;
  @Field(() => String, { nullable: true }) cancelReason!: string | null;
  @Field(() => ID, { nullable: true, description: 'The meeting that this one goes on from.' })
  previousId!: string | null;
  @Field(() => ID, { nullable: true, description: 'The one after it, when it is planned.' })
  nextId!: string | null;
}

@ObjectType({ description: 'When the next one would be: same weekday and hour, four weeks on.' })
export class NextMeeting {
  @Field(() => Instant) startsAt!: Date;
  @Field(() => Instant) endsAt!: Date;
}

@ObjectType({
  implements: () => Activity,
  description:
    'Of the network (P1): everyone at the site sees it once its agenda is sent. Of the core group (P2): its owner and those who were asked.',
})
export class Meeting extends Activity {}
