import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
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
