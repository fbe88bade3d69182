import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDay } from '@stad/programme/api/programme.types.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@ObjectType({ description: 'A town one can call somebody in.' })
export class CallSite {
  @Field(() => ID) id!: string;
  @Field({ description: 'Short key kept in the address, lund.' }) key!: string;
  @Field() name!: string;
}

@ObjectType({ description: 'The organisation that answers.' })
export class CallAgency {
  @Field() key!: string;
  @Field() kind!: string;
  @Field() name!: string;
  @Field() shortName!: string;
}

@ObjectType({ description: 'Hours in which a function answers at the site.' })
export class CallHours {
  @Field(() => [Int], { description: '1 = Monday … 7 = Sunday: the day on which they begin.' })
  weekdays!: number[];
  @Field({ description: 'Swedish wall-clock time, 16:00.' }) from!: string;
  @Field({ description: 'At or before from: the next day.' }) to!: string;
  @Field() validFrom!: string;
  @Field(() => String, { nullable: true }) validTo!: string | null;
  @Field({ description: 'AS_USUAL, CLOSED or TOO.' }) redDays!: string;
  @Field({ description: 'AS_USUAL, CLOSED or TOO.' }) eves!: string;
}

@ObjectType({ description: 'A function at work that can be called, with what ranks it.' })
export class CallFunction {
  @Field(() => ID) id!: string;
  @Field() label!: string;
  @Field({ description: 'RECEPTION, SOCIAL_ON_CALL, POLICE …' }) kind!: string;
  @Field(() => String, { nullable: true, description: 'A number at work.' }) phone!: string | null;
  @Field({ description: 'Opening hours as people say them.' }) hoursText!: string;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => [String], { description: 'Languages it answers in: ro, en …' }) languages!: string[];
  @Field(() => String, { nullable: true, description: 'The date somebody last tried the route.' })
  testedOn!: string | null;
  @Field({ description: 'P0 public, P1 members of the site, P2 a direct number.' })
  classification!: string;
  @Field(() => ID, { nullable: true, description: 'The function that answers in its place.' })
  deputyId!: string | null;
  @Field(() => [ID]) siteIds!: string[];
  @Field(() => Instant, {
    nullable: true,
    description: 'Until when the viewer may see a direct number; null without end.',
  })
  shownUntil!: Date | null;
  @Field(() => CallAgency) agency!: CallAgency;
  @Field(() => [CallHours]) hours!: CallHours[];
}

@ObjectType({
  description:
    'Everything that decides whom one calls at a site in the next two weeks, so that an open page ranks by itself.',
})
export class CallSheet {
  @Field(() => Instant, { description: 'When this was read.' }) at!: Date;
  @Field({ description: 'Only what is public, since nobody is signed in.' }) isPublic!: boolean;
  @Field(() => CallSite, { nullable: true, description: 'Null when no town has any function.' })
  site!: CallSite | null;
  @Field(() => [CallSite], { description: 'The towns one may choose.' }) sites!: CallSite[];
  @Field(() => [CallFunction]) functions!: CallFunction[];
  @Field(() => [CalendarDay], { description: 'Red days and eves from yesterday on.' })
  holidays!: CalendarDay[];
}
