import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { NextStep } from '@stad/platform/api/graphql/next-step.type.js';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';

@ObjectType({ description: 'How many rows of one table are due.' })
export class DueRecords {
  @Field() table!: string;
  @Field(() => Int) rows!: number;
}

@ObjectType({
  description: 'How long records of one type are kept, and what of the own ones is due.',
})
export class Retention {
  @Field({ description: 'FIELD_TALLIES …' }) code!: string;
  @Field({ description: 'PROGRAMME_ENDED, PASS_CLOSED, SPAN_ENDED, MEMBERSHIP_ENDED, WRITTEN.' })
  since!: string;
  @Field(() => Int, { nullable: true, description: 'Null: permanent.' }) months!: number | null;
  @Field({ description: 'DELETE, BLANK, ARCHIVE.' }) outcome!: string;
  @Field(() => LocalDate, { nullable: true, description: 'What ended before this day is due.' })
  dueBefore!: string | null;
  @Field(() => [DueRecords], { description: 'The dry run: tables that hold something due.' })
  due!: DueRecords[];
  @Field({ description: 'A proposal waits for its decision, or for its job.' })
  isUnderWay!: boolean;
  @Field({ description: 'Under hold: nothing of it is disposed of.' }) isHeld!: boolean;
}

@ObjectType({ description: 'One line of the protocol: proposal, decision, and what was done.' })
export class Disposal {
  @Field(() => ID) id!: string;
  @Field({ description: 'The rule.' }) rule!: string;
  @Field(() => LocalDate) before!: string;
  @Field({ description: 'PROPOSED, APPROVED, REFUSED, DONE.' }) state!: string;
  @Field(() => Int, { description: 'What the dry run found.' }) proposedRows!: number;
  @Field(() => String, { nullable: true, description: 'The function that proposed it.' })
  proposedBy!: string | null;
  @Field(() => Instant) proposedAt!: Date;
  @Field(() => String, { nullable: true, description: 'The function that decided.' })
  decidedBy!: string | null;
  @Field(() => Instant, { nullable: true }) decidedAt!: Date | null;
  @Field(() => Int) disposedRows!: number;
  @Field(() => Instant, { nullable: true }) doneAt!: Date | null;
  @Field(() => Int) version!: number;
  @Field(() => [NextStep], { description: 'approve, refuse.' }) nextSteps!: NextStep[];
}

@InputType({ description: 'Proposes to dispose of what is due today under a rule.' })
export class ProposeDisposalInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => Code) rule!: string;
}

@InputType()
export class DecideDisposalInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) disposalId!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => Code, { description: 'approve, refuse.' }) step!: string;
}
