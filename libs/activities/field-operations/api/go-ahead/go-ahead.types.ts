import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A standing risk assessment of the own employer.' })
export class StandingRisk {
  @Field(() => ID) id!: string;
  @Field(() => ID) siteId!: string;
  @Field() type!: string;
  @Field() areaGroup!: string;
  @Field(() => Int, { description: 'Worst probability × consequence after measures, 1 to 25.' })
  residual!: number;
  @Field({ description: 'Calendar date.' }) validFrom!: string;
  @Field({ description: 'Calendar date, the last day.' }) validTo!: string;
  @Field(() => String, { nullable: true, description: 'When the safety representative was heard.' })
  safetyRepHeardOn!: string | null;
  @Field({ description: 'SUBMITTED, APPROVED or REJECTED.' }) state!: string;
  @Field(() => String, { nullable: true }) writtenByTitle!: string | null;
  @Field(() => String, { nullable: true }) decidedByTitle!: string | null;
  @Field(() => Int) version!: number;
}
