import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { NextStep } from '@stad/platform/api/graphql/next-step.type.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';
import { KpiDefinition } from './outcomes.types.js';

@ObjectType()
export class EnteredAmount {
  @Field(() => String, { nullable: true, description: 'Null for the figure itself.' })
  part!: string | null;
  @Field(() => Float) value!: number;
  @Field(() => Float, { nullable: true }) of!: number | null;
  @Field(() => Int, { nullable: true }) answers!: number | null;
}

@ObjectType({ description: 'Inmatad siffra: the own agency’s, raw, with its source.' })
export class EnteredFigure {
  @Field(() => ID) id!: string;
  @Field(() => KpiDefinition) definition!: KpiDefinition;
  @Field(() => ID, { nullable: true, description: 'Null for the whole programme.' })
  siteId!: string | null;
  @Field(() => LocalDate) periodFrom!: string;
  @Field(() => LocalDate) periodTo!: string;
  @Field(() => [EnteredAmount]) amounts!: EnteredAmount[];
  @Field() document!: string;
  @Field(() => LocalDate) sourceOn!: string;
  @Field() functionTitle!: string;
  @Field({ description: 'ENTERED, APPROVED or WITHDRAWN.' }) state!: string;
  @Field({ description: 'The function that entered it.' }) enteredFunction!: string;
  @Field(() => Instant) enteredAt!: Date;
  @Field(() => String, { nullable: true, description: 'The function that decided.' })
  decidedFunction!: string | null;
  @Field(() => Instant, { nullable: true }) decidedAt!: Date | null;
  @Field(() => Int) version!: number;
  @Field(() => [NextStep]) nextSteps!: NextStep[];
}
