import { Field, ID, InputType } from '@nestjs/graphql';
import { SafeText, type SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';

@InputType({ description: 'What holds in the place of a text that was flagged.' })
export class WriteNewWordsInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => SafeText, { description: 'No reason lifts a warning here.' }) words!: SafeTextValue;
}
