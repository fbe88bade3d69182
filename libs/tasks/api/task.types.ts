import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Agency } from '@stad/identity/api/identity.types.js';
import { NextStep } from '@stad/platform/api/graphql/next-step.type.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';

@ObjectType({ description: 'A state it came to, and by which function.' })
export class TaskChange {
  @Field(() => ID) id!: string;
  @Field() state!: string;
  @Field(() => Instant) at!: Date;
  @Field() functionTitle!: string;
}

@ObjectType({ description: 'The record a task was born from, as far as the viewer sees it.' })
export class TaskSource {
  @Field({ description: 'LEARNING …' }) kind!: string;
  @Field(() => String, { nullable: true, description: 'Where it is read.' }) path!: string | null;
}

@ObjectType({ description: 'An offer to another agency.' })
export class TaskOffer {
  @Field(() => ID) id!: string;
  @Field(() => ID) siteId!: string;
  @Field({ description: 'CALL, WRITE, BOOK …' }) verb!: string;
  @Field() body!: string;
  @Field(() => LocalDate) dueOn!: string;
  @Field(() => Instant) offeredAt!: Date;
  @Field() offeredFunction!: string;
  @Field({ description: 'OPEN, TAKEN, DECLINED or WITHDRAWN.' }) state!: string;
  @Field(() => Instant, { nullable: true }) answeredAt!: Date | null;
  @Field(() => String, { nullable: true }) answeredFunction!: string | null;
  @Field(() => Agency, { description: 'Who offers.' }) from?: Agency;
  @Field(() => Agency, { description: 'Who is asked.' }) to?: Agency;
  agencyId!: string;
  toAgencyId!: string;
}

@ObjectType({
  description:
    'What a function of the own agency is to do; about its work, never about anybody met.',
})
export class Task {
  @Field(() => ID) id!: string;
  @Field(() => ID) siteId!: string;
  @Field({ description: 'CALL, WRITE, BOOK …' }) verb!: string;
  @Field() body!: string;
  @Field() ownerFunction!: string;
  @Field(() => LocalDate) dueOn!: string;
  @Field({ description: 'P1, P2 or P3: that of its source.' }) classification!: string;
  @Field({ description: 'OPEN, OFFERED, TAKEN, DONE or DROPPED.' }) state!: string;
  @Field({ description: 'What was written when it was done.' }) note!: string;
  @Field(() => Int) version!: number;
  @Field(() => Boolean, { description: 'Not done, and its day is over.' }) late!: boolean;
  @Field(() => Boolean, { description: 'It lies with the viewer.' }) mine!: boolean;
  @Field(() => Boolean, {
    description: 'Somebody of today has it; else it waits to be laid with somebody.',
  })
  held!: boolean;
  @Field(() => TaskSource, { nullable: true }) source!: TaskSource | null;
  @Field(() => [TaskChange], { description: 'The latest first.' }) changes!: TaskChange[];
  @Field(() => [TaskOffer], { description: 'The latest first; for the roles of the joint work.' })
  offers!: TaskOffer[];
  @Field(() => [Agency], {
    description: 'Whom it may be offered to: who takes part in the town and can answer.',
  })
  offerTo?: Agency[];
  @Field(() => [NextStep]) nextSteps!: NextStep[];
  agencyId!: string;
  holderIds?: string[];
  sourceKind!: string;
  sourceId!: string | null;
}

@ObjectType()
export class TaskPage {
  @Field(() => [Task]) rows!: Task[];
  @Field(() => Int, { description: 'Counts no further than 500.' }) total!: number;
  @Field(() => Int, { description: 'How many of the own agency are late, at most 500.' })
  late!: number;
  @Field(() => ID, { nullable: true, description: 'Null where the list ends.' })
  endCursor!: string | null;
}
