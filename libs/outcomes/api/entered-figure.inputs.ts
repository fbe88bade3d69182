import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';
import { SafeText, type SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { TextOverrideInput } from '@stad/safeguards/api/texts/text-override.input.js';

@InputType()
export class EnteredAmountInput {
  @Field(() => Code, { nullable: true, description: 'Left out for the figure itself.' })
  part?: string | null;
  @Field(() => Float) value!: number;
  @Field(() => Float, { nullable: true, description: 'Of a share: of how many.' })
  of?: number | null;
  @Field(() => Int, { nullable: true, description: 'Of a median: of how many.' })
  answers?: number | null;
}

@InputType()
export class EnterFigureInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) programmeId!: string;
  @Field(() => ID, { nullable: true, description: 'Left out for the whole programme.' })
  siteId?: string | null;
  @Field(() => Code, { description: 'K02 … K26, without records in the portal.' }) code!: string;
  @Field(() => LocalDate) periodFrom!: string;
  @Field(() => LocalDate) periodTo!: string;
  @Field(() => [EnteredAmountInput]) amounts!: EnteredAmountInput[];
  @Field(() => SafeText, { description: 'The document it is written in.' })
  document!: SafeTextValue;
  @Field(() => LocalDate, { description: 'Of the document.' }) sourceOn!: string;
  @Field(() => SafeText, { description: 'The function that answers for it.' })
  functionTitle!: SafeTextValue;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[] | null;
}

@InputType()
export class EnteredFigureStepInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) figureId!: string;
  @Field(() => Int) expectedVersion!: number;
}
