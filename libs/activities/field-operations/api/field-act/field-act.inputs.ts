import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { SafeText, type SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { TextOverrideInput } from '@stad/safeguards/api/texts/text-override.input.js';

@InputType({ description: 'An act of the evening that may have been told without a network.' })
export class NoteFieldActInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => Code, { description: 'BRIEFING_DONE, POLICE_LEFT, ABORTED, ALL_BACK or NOTE.' })
  act!: string;
  @Field(() => Instant, { description: 'When it was told, by the phone’s corrected clock.' })
  at!: Date;
  @Field({ description: 'The phone could vouch for its clock since then.' }) clockKnown!: boolean;
  @Field(() => Int, { description: 'trunk of the pass as the phone had read it when it was told.' })
  seen!: number;
  @Field(() => SafeText, {
    nullable: true,
    description: 'Of a NOTE for the talk, and needed there.',
  })
  text?: SafeTextValue | null;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[] | null;
}

@InputType({ description: 'What came in and did not go on from what stood: used, or not.' })
export class ChooseFieldActInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => ID) actId!: string;
  @Field({ description: 'True gives it effect; false keeps what stands.' }) keep!: boolean;
}

@InputType({ description: 'The team has called rear support.' })
export class NoteVoiceCheckInInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => Instant, { nullable: true, description: 'Now, unless said otherwise.' })
  at?: Date | null;
}
