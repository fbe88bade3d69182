import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@ObjectType({ description: 'A link by which a calendar fetches one’s own working time.' })
export class CalendarFeed {
  @Field(() => ID) id!: string;
  @Field({ description: 'PHONE, COMPUTER or OTHER.' }) device!: string;
  @Field(() => Instant) madeAt!: Date;
  @Field(() => Instant, { nullable: true, description: 'Null until a calendar has asked.' })
  fetchedAt!: Date | null;
}

@ObjectType({ description: 'What an organisation decided about the calendars of its people.' })
export class CalendarDecision {
  @Field() ownTime!: boolean;
  @Field(() => Instant) decidedAt!: Date;
  @Field(() => String, { nullable: true, description: 'The function of who decided.' })
  by!: string | null;
}

@ObjectType({ description: 'An entry as a calendar gets it.' })
export class CalendarTime {
  @Field(() => Instant) startsAt!: Date;
  @Field(() => Instant) endsAt!: Date;
  @Field() title!: string;
  @Field() cancelled!: boolean;
}

@ObjectType({ description: 'One’s own calendar outside the portal.' })
export class MyCalendar {
  @Field(() => CalendarDecision, { nullable: true, description: 'Null: not decided.' })
  decision!: CalendarDecision | null;
  @Field() mayDecide!: boolean;
  @Field(() => [CalendarFeed], { description: 'The links in force, the latest first.' })
  feeds!: CalendarFeed[];
  @Field(() => [CalendarTime], { description: 'The next entries.' }) next!: CalendarTime[];
}

@ObjectType({ description: 'A link that was just made; it is shown this once.' })
export class MadeCalendarFeed {
  @Field(() => MyCalendar) calendar!: MyCalendar;
  @Field(() => String, { nullable: true, description: 'Null when the same request came twice.' })
  address!: string | null;
}
