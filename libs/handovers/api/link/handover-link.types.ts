import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Secret, type SecretValue } from '@stad/safeguards/api/scalars/secret.js';
import { WorkEmail } from '@stad/safeguards/api/scalars/work-email.js';

@ObjectType({
  description: 'What a receiver sees by its link: who rang whom; no sort, no day and no town.',
})
export class HandoverLink {
  @Field({ description: 'The organisation that handed over.' }) fromAgency!: string;
  @Field({ description: 'Its function.' }) fromFunction!: string;
  @Field({ description: 'The function that was rung.' }) toFunction!: string;
  @Field({ description: 'REGISTERED; CONFIRMED or WRONG_RECEIVER once it is answered.' })
  state!: string;
}

@InputType({ description: 'By a letter to the mailbox of a function, on the next morning.' })
export class SendHandoverLinkInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) handoverId!: string;
  @Field(() => WorkEmail) mailbox!: string;
}

@InputType({ description: 'Once, by whoever holds the link.' })
export class AnswerHandoverLinkInput {
  @Field(() => Secret) token!: SecretValue;
  @Field({ description: 'Received; or else it came to the wrong one.' }) isReceived!: boolean;
}
