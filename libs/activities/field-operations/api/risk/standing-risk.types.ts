import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { NextStep } from '@stad/platform/api/graphql/next-step.type.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@ObjectType({ description: 'One factor of a standing assessment, before and after its measure.' })
export class RiskItem {
  @Field({ description: 'THREAT_OR_VIOLENCE, LONE_WORK …' }) factor!: string;
  @Field(() => Int, { description: '1 to 5.' }) likelihood!: number;
  @Field(() => Int, { description: '1 to 5.' }) consequence!: number;
  @Field() measure!: string;
  @Field(() => Int, { description: '1 to 5.' }) residualLikelihood!: number;
  @Field(() => Int, { description: '1 to 5.' }) residualConsequence!: number;
}

@ObjectType({ description: 'A standing risk assessment of the own employer.' })
export class StandingRisk {
  @Field(() => ID) id!: string;
  @Field({ description: 'SR-2022-001, of the own employer’s series.' }) number!: string;
  @Field(() => ID) siteId!: string;
  @Field() type!: string;
  @Field() areaGroup!: string;
  @Field(() => [RiskItem]) items!: readonly RiskItem[];
  @Field(() => Int, { description: 'Worst likelihood × consequence after measures, 1 to 25.' })
  residual!: number;
  @Field({ description: 'The same in words: LOW, MANAGER_DECIDES, TOO_HIGH.' }) band!: string;
  @Field({ description: 'Calendar date.' }) validFrom!: string;
  @Field({ description: 'Calendar date, the last day.' }) validTo!: string;
  @Field({ description: 'In its last thirty days, or past them.' }) shouldBeRenewed!: boolean;
  @Field(() => String, { nullable: true, description: 'When the safety representative was heard.' })
  safetyRepHeardOn!: string | null;
  @Field({ description: 'SUBMITTED, APPROVED, REJECTED or EXPIRED.' }) state!: string;
  @Field(() => String, { nullable: true }) writtenByTitle!: string | null;
  @Field(() => Instant) writtenAt!: Date;
  @Field(() => String, { nullable: true }) decidedByTitle!: string | null;
  @Field(() => Instant, { nullable: true }) decidedAt!: Date | null;
  @Field(() => [NextStep], { description: 'approve and reject, for a manager.' })
  nextSteps!: readonly NextStep[];
  @Field(() => Int) version!: number;
}

@ObjectType()
export class StandingRisksPage {
  @Field(() => [StandingRisk]) rows!: StandingRisk[];
  @Field(() => Int) total!: number;
}
