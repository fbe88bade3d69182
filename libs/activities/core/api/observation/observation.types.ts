import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Agency } from '@stad/identity/api/identity.types.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { SafeText, type SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { TextOverrideInput } from '@stad/safeguards/api/texts/text-override.input.js';

@ObjectType({ description: 'What one function noted of what it saw.' })
export class Observation {
  @Field(() => ID) id!: string;
  @Field(() => ID, { nullable: true, description: 'What of the activity it is about.' })
  topicId!: string | null;
  @Field() body!: string;
  @Field() functionTitle!: string;
  @Field(() => Instant) writtenAt!: Date;
  @Field({ description: 'Written by the viewer, who alone may change it.' }) mine!: boolean;
  @Field(() => Int) version!: number;
  agencyId!: string;
  writtenBy!: string;
  agency?: Agency;
}

@InputType({ description: 'A new note. One that a lost network sends twice is written once.' })
export class WriteObservationInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) activityId!: string;
  @Field(() => ID, { nullable: true }) topicId?: string | null;
  @Field(() => SafeText) body!: SafeTextValue;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[];
}

@InputType()
export class ChangeObservationInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) observationId!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => SafeText) body!: SafeTextValue;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[];
}

@InputType()
export class RemoveObservationInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) observationId!: string;
}
