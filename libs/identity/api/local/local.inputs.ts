import { Field, ID, InputType } from '@nestjs/graphql';
import { KnownEmail } from '@stad/safeguards/api/scalars/known-email.js';
import { Secret, type SecretValue } from '@stad/safeguards/api/scalars/secret.js';
import { PasskeyAnswer, type PasskeyAnswerValue } from './passkey-answer.js';

@InputType({ description: 'Whoever has the secret of an invitation.' })
export class InvitedInput {
  @Field(() => Secret) secret!: SecretValue;
}

@InputType()
export class FinishPasskeySetUpInput extends InvitedInput {
  @Field(() => PasskeyAnswer) answer!: PasskeyAnswerValue;
}

@InputType()
export class SetUpPasswordInput extends InvitedInput {
  @Field(() => KnownEmail, { description: 'The address the invitation is for.' }) address!: string;
  @Field(() => Secret) password!: SecretValue;
}

@InputType()
export class ConfirmTotpInput extends InvitedInput {
  @Field(() => Secret, { description: 'The code that the app shows now.' }) code!: SecretValue;
}

@InputType()
export class SignInWithPasswordInput {
  @Field(() => KnownEmail) address!: string;
  @Field(() => Secret) password!: SecretValue;
}

@InputType()
export class SignInWithCodeInput {
  @Field(() => Secret) ticket!: SecretValue;
  @Field(() => Secret, { description: 'Of the app, or a recovery code.' }) code!: SecretValue;
}

@InputType()
export class PasskeyInput {
  @Field(() => PasskeyAnswer) answer!: PasskeyAnswerValue;
}

@InputType()
export class StepUpWithCodeInput {
  @Field(() => Secret) code!: SecretValue;
}

@InputType()
export class ChangePasswordInput {
  @Field(() => Secret) oldPassword!: SecretValue;
  @Field(() => Secret) password!: SecretValue;
}

@InputType()
export class RemovePasskeyInput {
  @Field(() => ID) passkeyId!: string;
}
