import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { HttpsUrl } from '@stad/safeguards/api/scalars/https-url.js';
import { SafeText, type SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { TextOverrideInput } from '@stad/safeguards/api/texts/text-override.input.js';

@ObjectType({ description: 'A link to what was shown or handed out.' })
export class ActivityMaterial {
  @Field(() => ID) id!: string;
  @Field() title!: string;
  @Field() url!: string;
}

@InputType()
export class AddMaterialInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) activityId!: string;
  @Field(() => SafeText, { description: 'At most 120 characters.' }) title!: SafeTextValue;
  @Field(() => HttpsUrl) url!: string;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[];
}

@InputType()
export class RemoveMaterialInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) materialId!: string;
}
