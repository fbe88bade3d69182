import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { FunctionName } from '@stad/safeguards/api/scalars/function-name.js';
import { HttpsUrl } from '@stad/safeguards/api/scalars/https-url.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';
import { SafeText, type SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { TextOverrideInput } from '@stad/safeguards/api/texts/text-override.input.js';

@ObjectType({ description: 'What a paper, a channel or a site told of it.' })
export class MediaItem {
  @Field(() => ID) id!: string;
  @Field() title!: string;
  @Field() outlet!: string;
  @Field(() => LocalDate) appearedOn!: string;
  @Field(() => String, { nullable: true }) url!: string | null;
  @Field(() => Int) version!: number;
}

@InputType({ isAbstract: true })
class MediaItemFieldsInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => SafeText, { description: 'At most 160 characters.' }) title!: SafeTextValue;
  @Field(() => FunctionName, { description: 'The paper or the channel; never who wrote it.' })
  outlet!: string;
  @Field(() => LocalDate) appearedOn!: string;
  @Field(() => HttpsUrl, { nullable: true }) url?: string | null;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[];
}

@InputType()
export class AddMediaItemInput extends MediaItemFieldsInput {
  @Field(() => ID) disseminationId!: string;
}

@InputType()
export class ChangeMediaItemInput extends MediaItemFieldsInput {
  @Field(() => ID) mediaItemId!: string;
  @Field(() => Int, { description: 'The version one has read.' }) expectedVersion!: number;
}

@InputType()
export class RemoveMediaItemInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) mediaItemId!: string;
}
