import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { FunctionName } from '@stad/safeguards/api/scalars/function-name.js';
import { HttpsUrl } from '@stad/safeguards/api/scalars/https-url.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';
import { SafeText, type SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { TextOverrideInput } from '@stad/safeguards/api/texts/text-override.input.js';

@InputType({
  description: 'All that a project lead says of the page; a change replaces all of it.',
})
export class SaveTownPageInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) siteId!: string;
  @Field({ description: 'Whether anybody may read it.' }) isOpen!: boolean;
  @Field(() => SafeText, { description: 'In Swedish, at most 400 characters; empty: none.' })
  introSv!: SafeTextValue;
  @Field(() => SafeText, { description: 'In English; empty: the Swedish one.' })
  introEn!: SafeTextValue;
  @Field(() => SafeText, { description: 'In easy Swedish; empty: the usual one.' })
  introEasy!: SafeTextValue;
  @Field(() => Int, { description: 'The version one has read; 0 before it was ever saved.' })
  expectedVersion!: number;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[] | null;
}

@InputType({
  description: 'Shows a number of the own agency on the page of a town, or moves it there.',
})
export class ShowOnTownPageInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) siteId!: string;
  @Field(() => ID) contactFunctionId!: string;
  @Field(() => Code, { description: 'TOWN, BUYERS or RELATIVES: under which heading.' })
  part!: string;
}

@InputType({ description: 'Takes a number of the own agency away from the page of a town.' })
export class HideFromTownPageInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) siteId!: string;
  @Field(() => ID) contactFunctionId!: string;
}

@InputType({
  description: 'What the page says in a further language; a change replaces all of it.',
})
export class SaveTownPageTextInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) siteId!: string;
  @Field(() => Code, { description: 'ro, or another of the list; at most four beside ro.' })
  language!: string;
  @Field(() => SafeText, { description: 'Plain lines, at most 1,200 characters.' })
  says!: SafeTextValue;
  @Field(() => Code, {
    description: 'AUTHORITY: it has published the text. READ_BY: a function has read it.',
  })
  knownBy!: string;
  @Field(() => SafeText, { nullable: true, description: 'Of AUTHORITY: what was published.' })
  sourceName?: SafeTextValue | null;
  @Field(() => HttpsUrl, { nullable: true, description: 'Of AUTHORITY: where it stands.' })
  sourceUrl?: string | null;
  @Field(() => FunctionName, {
    nullable: true,
    description: 'Of READ_BY: who knows the language; never a person.',
  })
  byFunction?: string | null;
  @Field(() => LocalDate, {
    description: 'The day on which it was read. Other words need a later one than those before.',
  })
  knownOn!: string;
  @Field(() => Int, { description: 'The version one has read; 0 for a language that is new.' })
  expectedVersion!: number;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[] | null;
}

@InputType({ description: 'Takes a further language away from the page of a town.' })
export class RemoveTownPageTextInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) siteId!: string;
  @Field(() => Code) language!: string;
  @Field(() => Int) expectedVersion!: number;
}
