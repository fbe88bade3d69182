import { Field, ID, InputType } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { FunctionName } from '@stad/safeguards/api/scalars/function-name.js';
import { Secret, type SecretValue } from '@stad/safeguards/api/scalars/secret.js';
import { WorkEmail } from '@stad/safeguards/api/scalars/work-email.js';

@InputType({ description: 'A one-time link for a function that has no account.' })
export class AskByLinkInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => ID) agencyId!: string;
  @Field(() => FunctionName) functionTitle!: string;
  @Field(() => WorkEmail, { nullable: true, description: 'Its mailbox, when mail shall go there.' })
  mailbox?: string | null;
}

@InputType({ description: 'Links and calendar entries of this function answer no longer.' })
export class RevokeAnswerLinksInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => ID) inviteeId!: string;
}

@InputType({ description: 'What a function answers by its link.' })
export class AnswerByLinkInput {
  @Field(() => Secret) token!: SecretValue;
  @Field(() => Code, { nullable: true, description: 'IN_FIELD, STANDBY, INFORMED or DECLINED.' })
  answer?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'The police have assessed it in their own structure.',
  })
  assessedInOwnStructure?: boolean | null;
}
