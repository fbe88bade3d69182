import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@ObjectType({ description: 'A function at work that can be called; never a person.' })
export class ContactFunction {
  @Field(() => ID) id!: string;
  @Field() label!: string;
  @Field({ description: 'RECEPTION, SOCIAL_ON_CALL, POLICE …' }) kind!: string;
  @Field(() => String, { nullable: true, description: 'A number at work.' }) phone!: string | null;
  @Field(() => String, { nullable: true }) mailbox!: string | null;
  @Field(() => String, { nullable: true, description: 'Address for secure digital communication.' })
  sdkAddress!: string | null;
  @Field({ description: 'Opening hours as people say them; what is computed is the coverage.' })
  hours!: string;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field({ description: 'P0 public, P1 for all members of the site, P2 a direct number.' })
  classification!: string;
  @Field(() => String, { nullable: true, description: 'The date somebody last tried the route.' })
  testedOn!: string | null;
  @Field(() => [ID]) siteIds!: string[];
  @Field(() => [String], { description: 'Languages it answers in: ro, en …' }) languages!: string[];
  @Field(() => ID, { nullable: true, description: 'The function that answers in its place.' })
  deputyId!: string | null;
  @Field(() => Int) version!: number;
  /** The agency that answers; resolved under the name `agency`. */
  agencyId!: string;
}

@ObjectType({
  description: 'When one is taken for another employer: never by what, where or for whom.',
})
export class TimeElsewhere {
  @Field(() => Instant) startsAt!: Date;
  @Field(() => Instant) endsAt!: Date;
}

@ObjectType({ description: 'Hours in which a function answers, week after week.' })
export class OnCallCoverage {
  @Field(() => ID) id!: string;
  @Field(() => ID) contactFunctionId!: string;
  @Field(() => [ID]) siteIds!: string[];
  @Field(() => [Int], { description: '1 = Monday … 7 = Sunday: the day on which the hours begin.' })
  weekdays!: number[];
  @Field({ description: 'Swedish wall-clock time, 16:00.' }) from!: string;
  @Field({ description: 'At or before from: the next day.' }) to!: string;
  @Field() validFrom!: string;
  @Field(() => String, { nullable: true, description: 'The last day; null until further notice.' })
  validTo!: string | null;
  @Field({ description: 'On red days: AS_USUAL, CLOSED or TOO.' }) redDays!: string;
  @Field({ description: 'On eves: AS_USUAL, CLOSED or TOO.' }) eves!: string;
  @Field(() => Int) version!: number;
}

@ObjectType({ description: 'A time in which an agency answers.' })
export class CoveredSpan {
  @Field(() => Instant) startsAt!: Date;
  @Field(() => Instant) endsAt!: Date;
  @Field(() => ContactFunction, {
    nullable: true,
    description: 'Null when its number is for others.',
  })
  contact!: ContactFunction | null;
  agencyId!: string;
}

@ObjectType({ description: 'A time in which none of an agency’s functions at the site answers.' })
export class CoverageGap {
  @Field(() => Instant) startsAt!: Date;
  @Field(() => Instant) endsAt!: Date;
  agencyId!: string;
}

@ObjectType({ description: 'Who answers over a time at a site, and when nobody does.' })
export class SiteCoverage {
  @Field(() => [CoveredSpan]) spans!: CoveredSpan[];
  @Field(() => [CoverageGap]) gaps!: CoverageGap[];
}

@ObjectType({ description: 'Somebody is taken; by what is not told.' })
export class BusySpan {
  @Field(() => ID) id!: string;
  @Field(() => Instant) startsAt!: Date;
  @Field(() => Instant) endsAt!: Date;
  @Field(() => ID, { nullable: true, description: 'Null when the agency as such is taken.' })
  membershipId!: string | null;
  agencyId!: string;
}

@ObjectType({ description: 'A person as others may know them: function, unit, organisation.' })
export class DirectoryEntry {
  @Field(() => ID) membershipId!: string;
  @Field() functionTitle!: string;
  @Field(() => String, { nullable: true }) unitName!: string | null;
  @Field() validFrom!: string;
  @Field(() => String, { nullable: true }) validTo!: string | null;
  agencyId!: string;
}

@ObjectType()
export class DirectoryPage {
  @Field(() => [DirectoryEntry]) rows!: DirectoryEntry[];
  @Field(() => Int) total!: number;
}
