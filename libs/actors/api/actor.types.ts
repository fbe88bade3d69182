import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { NextStep } from '@stad/platform/api/graphql/next-step.type.js';
import { Area } from '@stad/programme/api/programme.types.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';

@ObjectType({ description: 'A state it came to, on which day, noted by which function.' })
export class ActorChange {
  @Field(() => ID) id!: string;
  @Field() state!: string;
  @Field(() => LocalDate, { description: 'The day of the step, which may be noted later.' })
  stateOn!: string;
  @Field() functionTitle!: string;
}

@ObjectType({
  description: 'P2: that two actors have to do with each other, as one of them has said.',
})
export class ActorTie {
  @Field(() => ID) id!: string;
  @Field({ description: 'REFERS_TO, WORKS_WITH, TRAINS_WITH or AGREED_WITH.' }) kind!: string;
  @Field({ description: 'Said by the actor asked about; else by the other one.' })
  isSaidHere!: boolean;
  @Field(() => ID) otherId!: string;
  @Field() otherName!: string;
  @Field({ description: 'By whoever said it.' }) mayTakeBack!: boolean;
}

@ObjectType({ description: 'P2: what the core group of the town knows of it.' })
export class ActorFile {
  @Field(() => String, { nullable: true }) orgNumber!: string | null;
  @Field({ description: 'IDENTIFIED, CONTACTED, INTERESTED, AGREED, ACTIVE, PAUSED or LEFT.' })
  state!: string;
  @Field(() => LocalDate) stateOn!: string;
  @Field(() => String, { nullable: true, description: 'A function; never a name.' })
  responsible!: string | null;
  @Field(() => LocalDate, { nullable: true }) lastContactOn!: string | null;
  @Field(() => String, { nullable: true, description: 'A verb from a list.' })
  nextStep!: string | null;
  @Field(() => LocalDate, { nullable: true }) nextStepOn!: string | null;
  @Field(() => LocalDate, { nullable: true }) closedFrom!: string | null;
  @Field(() => LocalDate, { nullable: true }) closedTo!: string | null;
  @Field(() => String, { nullable: true, description: 'LESS or MORE, as a core meeting has said.' })
  influence!: string | null;
  @Field(() => String, { nullable: true, description: 'LESS or MORE, as a core meeting has said.' })
  interest!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'The day of that meeting.' })
  placedOn!: string | null;
  @Field(() => Int) version!: number;
}

@ObjectType({
  description: 'P2: what it has said itself, or is noted of it, by which function and when.',
})
export class ActorAnswer {
  @Field(() => [String]) may!: string[];
  @Field(() => [String]) mayNot!: string[];
  @Field() secrecy!: string;
  @Field(() => String, { nullable: true }) contactFunction!: string | null;
  @Field(() => String, { nullable: true }) workPhone!: string | null;
  @Field(() => String, { nullable: true, description: 'Of a function.' }) mailbox!: string | null;
  @Field(() => String, { nullable: true, description: 'A function; null by a link.' })
  answeredBy!: string | null;
  @Field({ description: 'It answered by its own link, which tells no function.' }) byLink!: boolean;
  @Field(() => LocalDate) answeredOn!: string;
  @Field(() => Int) version!: number;
}

@ObjectType({ description: 'P2: what it had said, or was noted of it, until it was replaced.' })
export class ActorAnswerBefore {
  @Field(() => ID) id!: string;
  @Field({ description: 'By who keeps the list; else it had said it itself.' }) isNoted!: boolean;
  @Field(() => [String]) may!: string[];
  @Field(() => [String]) mayNot!: string[];
  @Field() secrecy!: string;
  @Field(() => String, { nullable: true }) contactFunction!: string | null;
  @Field(() => String, { nullable: true }) workPhone!: string | null;
  @Field(() => String, { nullable: true }) mailbox!: string | null;
  @Field(() => String, { nullable: true, description: 'A function; null by a link.' })
  answeredBy!: string | null;
  @Field(() => LocalDate) answeredOn!: string;
  @Field(() => LocalDate) replacedOn!: string;
}

@ObjectType({
  description: 'P1 while it is active, P2 before and after: an organisation in a town.',
})
export class Actor {
  @Field(() => ID) id!: string;
  @Field(() => ID) siteId!: string;
  @Field(() => ID, { nullable: true, description: 'The agency of the portal that it is.' })
  cardAgencyId!: string | null;
  @Field({ description: 'An organisation; never a person.' }) name!: string;
  @Field({ description: 'What the work needs it as: HOTEL, INTERPRETER …' }) kind!: string;
  @Field({ description: 'What sort of body it is.' }) sector!: string;
  @Field({ description: 'CORE, NETWORK, REFERENCE or EXTERNAL.' }) ring!: string;
  @Field(() => [String]) tasks!: string[];
  @Field(() => [String]) meets!: string[];
  @Field() inNetwork!: boolean;
  @Field(() => ID, { nullable: true, description: 'The entry that it became part of.' })
  mergedIntoId!: string | null;
  @Field(() => Int) version!: number;
  @Field(() => [Area], { description: 'The areas it serves; none means the whole town.' })
  areas!: Area[];
  @Field(() => ActorFile, { nullable: true, description: 'Null for whoever is not of the core.' })
  file!: ActorFile | null;
  @Field(() => ActorAnswer, { nullable: true, description: 'Null as long as it has said nothing.' })
  answer!: ActorAnswer | null;
  @Field(() => ActorAnswer, {
    nullable: true,
    description: 'Of one without a sign-in, by who keeps the list: nothing that it has said.',
  })
  noted!: ActorAnswer | null;
  @Field(() => [ActorAnswerBefore], { description: 'The latest first.' })
  answersBefore!: ActorAnswerBefore[];
  @Field(() => [ActorChange], { description: 'The latest first; none outside the core group.' })
  changes!: ActorChange[];
  @Field(() => [ActorTie]) ties!: ActorTie[];
  @Field(() => [NextStep]) nextSteps!: NextStep[];
  agencyId!: string;
}

@ObjectType()
export class ActorPage {
  @Field(() => [Actor]) rows!: Actor[];
  @Field(() => Int, { description: 'Counts no further than 500.' }) total!: number;
  @Field(() => ID, { nullable: true, description: 'Null where the list ends.' })
  endCursor!: string | null;
}

@ObjectType({
  description: 'An agency of the portal that takes part in the town, as one chooses it.',
})
export class ActorAgency {
  @Field(() => ID) id!: string;
  @Field() name!: string;
}

@ObjectType({
  description: 'An agency of the core group that has no card on the list of the town.',
})
export class CoreAgency {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field({ description: 'As of an agency.' }) kind!: string;
}

@ObjectType({ description: 'How far a town has come with a kind that one of the aims needs.' })
export class ActorGap {
  @Field({ description: 'PREVENT, DETECT, SUPPORT_AND_PROTECT or COMBAT.' }) aim!: string;
  @Field() kind!: string;
  @Field({ description: 'MISSING, MAPPED, AGREED or ACTIVE.' }) level!: string;
  @Field(() => Int, { description: 'Known, and not gone.' }) actors!: number;
  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The last day on which any of them answered about its card; null too for who reads no answers.',
  })
  answeredOn!: string | null;
  @Field(() => [Int], {
    description: 'Steps of the routine in force that have nobody to go to; none where it is there.',
  })
  steps!: number[];
  siteId!: string;
}
