import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@ObjectType({ description: 'Who did what, to which record, when; never what the record says.' })
export class AuditEvent {
  @Field(() => ID) id!: string;
  @Field(() => Instant, { description: 'By the clock of the database.' }) at!: Date;
  @Field({ description: 'INSERT, UPDATE, DELETE, READ, LIST, EXPORT, REFUSED, SIGN_IN …' })
  action!: string;
  @Field({ description: 'The table changed or read; for REFUSED the root field asked for.' })
  objectType!: string;
  @Field(() => [ID]) objectIds!: string[];
  @Field(() => [String], { description: 'Names of the columns that changed.' }) fields!: string[];
  @Field(() => String, { nullable: true }) legalBasis!: string | null;
  @Field(() => Int, { nullable: true }) rowCount!: number | null;
  @Field(() => ID, { nullable: true, description: 'Null when a job acted.' })
  membershipId!: string | null;
  @Field(() => String, { nullable: true }) job!: string | null;
  /** The acting agency; resolved to its short name. */
  agencyId!: string | null;
}

@ObjectType()
export class AuditEventPage {
  @Field(() => [AuditEvent], { description: 'The latest first.' }) rows!: AuditEvent[];
  @Field(() => Int, { description: 'Counted up to 1 000: that many means at least that many.' })
  total!: number;
}

@InputType({ description: 'Which events; what is left out does not narrow.' })
export class AuditFilterInput {
  @Field(() => Instant, { nullable: true }) from?: Date | null;
  @Field(() => Instant, { nullable: true, description: 'Not included.' }) to?: Date | null;
  @Field(() => Code, { nullable: true }) action?: string | null;
  @Field(() => Code, { nullable: true }) objectType?: string | null;
  @Field(() => ID, { nullable: true }) personMembershipId?: string | null;
}
