import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { NextStep } from '@stad/platform/api/graphql/next-step.type.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@ObjectType({ description: 'A state it came to, and by which function.' })
export class SamplePartnerChange {
  @Field(() => ID) id!: string;
  @Field() state!: string;
  @Field(() => Instant) at!: Date;
  @Field() functionTitle!: string;
}

@ObjectType({ description: 'P2: of the own agency’s register.' })
export class SamplePartner {
  @Field(() => ID) id!: string;
  @Field(() => ID) siteId!: string;
  @Field({ description: 'An organisation; never a person.' }) name!: string;
  @Field({ description: 'AUTHORITY, COMPANY or CIVIL_SOCIETY.' }) sort!: string;
  @Field() note!: string;
  @Field({ description: 'MAPPED, ACTIVE, PAUSED or LEFT.' }) state!: string;
  @Field(() => Int) version!: number;
  @Field(() => [SamplePartnerChange], { description: 'The latest first.' })
  changes!: SamplePartnerChange[];
  @Field(() => [NextStep]) nextSteps!: NextStep[];
  agencyId!: string;
}

@ObjectType()
export class SamplePartnerPage {
  @Field(() => [SamplePartner]) rows!: SamplePartner[];
  @Field(() => Int, { description: 'Counts no further than 500.' }) total!: number;
  @Field(() => ID, { nullable: true, description: 'Null where the list ends.' })
  endCursor!: string | null;
}
