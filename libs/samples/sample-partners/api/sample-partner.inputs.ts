import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { FunctionName } from '@stad/safeguards/api/scalars/function-name.js';
import { SafeText, type SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { TextOverrideInput } from '@stad/safeguards/api/texts/text-override.input.js';

@InputType({ description: 'A page of the own agency’s register, by name.' })
export class SamplePartnersInput {
  @Field(() => ID) siteId!: string;
  @Field(() => Code, { nullable: true, description: 'MAPPED, ACTIVE, PAUSED or LEFT.' })
  state?: string | null;
  @Field(() => Int, { nullable: true, description: 'At most 200.' }) first?: number | null;
  @Field(() => ID, { nullable: true, description: 'endCursor of the page before.' })
  after?: string | null;
}

@InputType({ isAbstract: true })
class SamplePartnerFieldsInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => FunctionName, { description: 'An organisation; never a person.' }) name!: string;
  @Field(() => Code, { description: 'AUTHORITY, COMPANY or CIVIL_SOCIETY.' }) sort!: string;
  @Field(() => SafeText, { description: 'At most 400 characters.' }) note!: SafeTextValue;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[];
}

@InputType()
export class AddSamplePartnerInput extends SamplePartnerFieldsInput {
  @Field(() => ID) siteId!: string;
}

@InputType()
export class ChangeSamplePartnerInput extends SamplePartnerFieldsInput {
  @Field(() => ID) samplePartnerId!: string;
  @Field(() => Int, { description: 'The version one has read.' }) expectedVersion!: number;
}

@InputType({ description: 'One step of its life.' })
export class StepSamplePartnerInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) samplePartnerId!: string;
  @Field(() => Code, { description: 'activate, pause or leave.' }) step!: string;
}
