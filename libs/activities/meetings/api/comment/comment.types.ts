import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Agency } from '@stad/identity/api/identity.types.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { SafeText, type SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { TextOverrideInput } from '@stad/safeguards/api/texts/text-override.input.js';

@ObjectType({
  description:
    'Of the agency that writes, received by the owner of the draft; not changed once sent.',
})
export class MeetingComment {
  @Field(() => ID) id!: string;
  @Field() body!: string;
  @Field(() => Instant) sentAt!: Date;
  @Field() writtenFunction!: string;
  agencyId!: string;
  agency?: Agency;
}

@InputType()
export class SendMeetingCommentInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) meetingId!: string;
  @Field(() => SafeText, { description: 'At most 300 characters.' }) body!: SafeTextValue;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[];
}
