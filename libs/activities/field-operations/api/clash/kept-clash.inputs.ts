import { Field, ID, InputType } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { SafeText, type SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { TextOverrideInput } from '@stad/safeguards/api/texts/text-override.input.js';

@InputType({ description: 'A clash of a plan, kept although it is one.' })
export class KeepClashInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => ID, { description: 'key of the clash; another one when the plan has changed.' })
  clashKey!: string;
  @Field(() => Code, { description: 'One of those the kind of clash can have.' }) reason!: string;
  @Field(() => SafeText, { nullable: true, description: 'Needed for the reason OTHER.' })
  note?: SafeTextValue | null;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[] | null;
}
