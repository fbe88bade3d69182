import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Agency } from '@stad/identity/api/identity.types.js';
import { NextStep } from '@stad/platform/api/graphql/next-step.type.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';

@ObjectType({ description: 'One step, from function to function.' })
export class RoutineStep {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'From 1.' }) n!: number;
  @Field({ description: 'A kind of contact function, FIELD_TEAM, PERSON or EVERYBODY.' })
  fromPart!: string;
  @Field() fromFunction!: string;
  @Field() toPart!: string;
  @Field() toFunction!: string;
  @Field(() => String, { nullable: true, description: '16:00; null: always.' })
  hoursFrom!: string | null;
  @Field(() => String, { nullable: true, description: 'At or before the first: the next day.' })
  hoursTo!: string | null;
  @Field() weekdaysOnly!: boolean;
  @Field({ description: 'MINUTES, SAME_NIGHT or NEXT_WEEKDAY.' }) deadline!: string;
  @Field(() => Int, { nullable: true }) withinMinutes!: number | null;
  @Field(() => String, { nullable: true, description: 'Of the next weekday.' })
  beforeTime!: string | null;
  @Field(() => String, { nullable: true, description: 'CHILD or PROTECTION.' })
  card!: string | null;
  @Field({ description: 'What one does when nobody answers.' }) ifNobody!: string;
}

@ObjectType({ description: 'What a version is taken from.' })
export class RoutineSource {
  @Field(() => ID) id!: string;
  @Field({ description: 'INFORMATION, STUDY_VISIT, TEST or LEARNING.' }) form!: string;
  @Field() origin!: string;
  @Field() took!: string;
}

@ObjectType({ description: 'An organisation that is to agree, and what it has said.' })
export class RoutineParty {
  @Field(() => Agency) agency!: Agency;
  @Field(() => [Int], { description: 'Its steps: who has one is always a party.' })
  steps!: number[];
  @Field({ description: 'It agreed to the version before, and is always a party.' })
  agreedBefore!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'AGREED, DECLINED or TAKEN_BACK of what it says now.',
  })
  answer!: string | null;
  @Field({ description: 'It answered what the version said before it was changed.' })
  isVoid!: boolean;
  @Field() reason!: string;
  @Field(() => ID, { nullable: true }) answerId!: string | null;
  @Field(() => Instant, { nullable: true }) answeredAt!: Date | null;
  @Field(() => String, { nullable: true }) answeredFunction!: string | null;
  agencyId!: string;
}

@ObjectType({ description: 'How a step differs from that of the version before.' })
export class RoutineDifference {
  @Field(() => Int) n!: number;
  @Field({ description: 'ADDED, REMOVED or CHANGED.' }) change!: string;
  @Field(() => [String]) fields!: string[];
  @Field(() => RoutineStep, { nullable: true }) before!: RoutineStep | null;
  @Field(() => RoutineStep, { nullable: true }) after!: RoutineStep | null;
}

@ObjectType({ description: 'How the steps of a version held when they were tried.' })
export class RoutineTest {
  @Field(() => ID) id!: string;
  @Field({ description: 'EXERCISE at a desk, or LIVE.' }) kind!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Of an exercise alone.' })
  heldOn!: string | null;
  @Field(() => String, { nullable: true, description: '2022-09, of a live test: no more.' })
  month!: string | null;
  @Field(() => [String], { description: 'HELD, NOT_HELD or NOT_TESTED, step by step.' })
  results!: string[];
  @Field(() => [Int], { nullable: 'items', description: 'Of an exercise alone.' })
  minutes!: (number | null)[];
  @Field(() => String, { nullable: true, description: 'Who noted an exercise, as a function.' })
  functionTitle!: string | null;
}

@ObjectType({
  description: 'A version of a town’s local routine. P1 once in force, P2 before that.',
})
export class LocalRoutine {
  @Field(() => ID) id!: string;
  @Field(() => ID) siteId!: string;
  @Field(() => Int, { nullable: true, description: 'Null of a draft that nobody was asked about.' })
  number!: number | null;
  @Field({ description: 'DRAFT, ASKED, AGREED, IN_FORCE or REPLACED.' }) state!: string;
  @Field(() => Agency, { description: 'Who drafted it.' }) agency!: Agency;
  @Field(() => [RoutineStep]) steps!: RoutineStep[];
  @Field(() => [RoutineSource]) sources!: RoutineSource[];
  @Field(() => [RoutineParty], { description: 'By name.' }) parties!: RoutineParty[];
  @Field(() => Instant) draftedAt!: Date;
  @Field(() => Instant, { nullable: true }) askedAt!: Date | null;
  @Field(() => LocalDate, { nullable: true }) agreedOn!: string | null;
  @Field(() => LocalDate, { nullable: true }) inForceFrom!: string | null;
  @Field(() => LocalDate, { nullable: true }) replacedOn!: string | null;
  @Field(() => Int, { nullable: true, description: 'The number of the version it began from.' })
  replacesNumber!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Of a version that came meanwhile, which this one was not compared with.',
  })
  newerNumber!: number | null;
  @Field(() => [RoutineDifference], { description: 'From the version it began from.' })
  difference!: RoutineDifference[];
  @Field(() => [RoutineTest], { description: 'The latest first; for those who have agreed.' })
  tests!: RoutineTest[];
  @Field({ description: 'The own agency is asked, and has not agreed.' }) waitsForUs!: boolean;
  @Field(() => Int) version!: number;
  @Field(() => [NextStep]) nextSteps!: NextStep[];
  agencyId!: string;
  partyIds!: string[];
  replacesId!: string | null;
}

@ObjectType({ description: 'A part of a time in which nobody answers.' })
export class RoutineGapSpan {
  @Field(() => Instant) startsAt!: Date;
  @Field(() => Instant) endsAt!: Date;
}

@ObjectType({ description: 'A step that nobody answers: a warning, which stops nothing.' })
export class RoutineGap {
  @Field(() => Int) n!: number;
  @Field() toFunction!: string;
  @Field({ description: 'What one does then.' }) ifNobody!: string;
  @Field(() => [RoutineGapSpan]) spans!: RoutineGapSpan[];
}
