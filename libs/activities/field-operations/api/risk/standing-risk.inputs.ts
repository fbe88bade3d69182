import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';
import { SafeText, type SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { TextOverrideInput } from '@stad/safeguards/api/texts/text-override.input.js';

@InputType({ description: 'One of the twelve factors, with what is done about it.' })
export class RiskItemInput {
  @Field(() => Code) factor!: string;
  @Field(() => Int, { description: '1 to 5, before the measure.' }) likelihood!: number;
  @Field(() => Int, { description: '1 to 5, before the measure.' }) consequence!: number;
  @Field(() => SafeText, { description: 'What is done, in a line.' }) measure!: SafeTextValue;
  @Field(() => Int, { description: '1 to 5, after it.' }) residualLikelihood!: number;
  @Field(() => Int, { description: '1 to 5, after it.' }) residualConsequence!: number;
}

@InputType({ description: 'A standing risk assessment of one’s own employer, to be decided on.' })
export class WriteStandingRiskInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) siteId!: string;
  @Field(() => Code) type!: string;
  @Field(() => Code, { description: 'A group of areas of the site.' }) areaGroup!: string;
  @Field(() => [RiskItemInput], { description: 'All twelve factors.' }) items!: RiskItemInput[];
  @Field(() => LocalDate) validFrom!: string;
  @Field(() => LocalDate, { description: 'At most six months later.' }) validTo!: string;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'When the safety representative was heard.',
  })
  safetyRepHeardOn?: string | null;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[] | null;
}

@InputType()
export class DecideStandingRiskInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) standingRiskId!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field() approved!: boolean;
  @Field(() => LocalDate, { nullable: true, description: 'When it was not written before.' })
  safetyRepHeardOn?: string | null;
}
