import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Agency } from '@stad/identity/api/identity.types.js';
import { NextStep } from '@stad/platform/api/graphql/next-step.type.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';

@ObjectType({
  description:
    'P3: of its two ends. That somebody was handed over, never who, and never from which pass.',
})
export class Handover {
  @Field(() => ID) id!: string;
  @Field() category!: string;
  @Field() band!: string;
  @Field() channel!: string;
  @Field({ description: 'REGISTERED, CONFIRMED or WRONG_RECEIVER.' }) state!: string;
  @Field({ description: 'SENDER or RECEIVER: at which end the viewer’s organisation is.' })
  end!: string;
  @Field(() => Agency, {
    nullable: true,
    description: 'At the other end; null when not in the portal.',
  })
  otherAgency!: Agency | null;
  @Field({ description: 'The function at the other end; never a name.' }) otherFunction!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Of a child told outside the portal: by the code of SCB; null when not known yet.',
  })
  municipality!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Which function of its board; null when not known yet.',
  })
  boardFunction!: string | null;
  @Field({ description: 'By which function it was assessed.' }) assessedBy!: string;
  @Field() hasConsent!: boolean;
  @Field(() => LocalDate) observedOn!: string;
  @Field({ description: 'NIGHT, MORNING, DAY or EVENING.' }) partOfDay!: string;
  @Field(() => Instant, { nullable: true, description: 'For at most 24 hours.' })
  observedAt!: Date | null;
  @Field(() => Instant, { nullable: true, description: 'For at most 24 hours.' })
  contactAt!: Date | null;
  @Field(() => Int, { nullable: true, description: 'From the observation to the contact.' })
  minutes!: number | null;
  @Field(() => String, { nullable: true, description: 'ORALLY or DIGITALLY.' })
  confirmedBy!: string | null;
  @Field(() => String, { nullable: true }) confirmingFunction!: string | null;
  @Field({
    description:
      'Who is named as the sender says that it was none of theirs: it counts in nothing.',
  })
  isContested!: boolean;
  @Field(() => [Handover], {
    description: 'What the other end has written down that may tell of the same, most alike first.',
  })
  mayBeSame!: Handover[];
  @Field(() => [String], { description: 'What to think of; nothing of it hinders.' })
  advice!: string[];
  @Field(() => [NextStep]) nextSteps!: NextStep[];
}

@ObjectType()
export class HandoverPage {
  @Field(() => [Handover]) rows!: Handover[];
  @Field(() => Int, { description: 'Counts no further than 500.' }) total!: number;
  @Field(() => ID, { nullable: true, description: 'Null where the list ends.' })
  endCursor!: string | null;
}

@ObjectType({ description: 'What is left 14 days after it was closed, of who handed over.' })
export class HandoverMonth {
  @Field(() => ID) id!: string;
  @Field(() => LocalDate, { description: 'The first day of the month.' }) month!: string;
  @Field() category!: string;
  @Field(() => Int, { nullable: true }) minutes!: number | null;
}

@ObjectType()
export class HandoverMonthPage {
  @Field(() => [HandoverMonth]) rows!: HandoverMonth[];
  @Field(() => Int, { description: 'Counts no further than 500.' }) total!: number;
  @Field(() => ID, { nullable: true, description: 'Null where the list ends.' })
  endCursor!: string | null;
}

@ObjectType({ description: 'Which functions may be written down in a town.' })
export class HandoverFunctions {
  @Field(() => [String], { description: 'Of the own organisation, by its members’ titles.' })
  own!: string[];
  @Field(() => [String], { description: 'At the other end: the directory, then the usual ones.' })
  others!: string[];
}

@ObjectType({ description: 'A function one can hand over to.' })
export class HandoverReceiver {
  @Field(() => ID) id!: string;
  @Field() label!: string;
  @Field() kind!: string;
  @Field(() => String, { nullable: true, description: 'A number at work.' }) phone!: string | null;
  @Field(() => Agency) agency!: Agency;
  @Field() answersNow!: boolean;
  @Field(() => Int, {
    nullable: true,
    description: 'The first step of the town’s routine in force that goes to such a function.',
  })
  routineStep!: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'What the routine says when nobody answers.',
  })
  ifNobody!: string | null;
  agencyId!: string;
}

@ObjectType({
  description:
    'How many the own organisation handed over, by fives, in a month of which nothing can be written down any more.',
})
export class HandoverCount {
  @Field(() => LocalDate) month!: string;
  @Field(() => Int, { description: '0: from one to four.' }) atLeast!: number;
}
