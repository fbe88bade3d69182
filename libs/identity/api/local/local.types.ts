import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What an attempt at a local account came to.' })
export class LocalSignIn {
  @Field({
    description:
      'REFUSED, one answer for a wrong account, password or code and an ended membership; WAIT; EXPIRED; SECOND_STEP; PENDING; SIGNED_IN.',
  })
  outcome!: string;
  @Field(() => Int, { nullable: true, description: 'How long to wait, when there were too many.' })
  waitSeconds!: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'For the code that follows a password: good for five minutes.',
  })
  ticket!: string | null;
}

@ObjectType({ description: 'What an app for codes needs to know; shown once.' })
export class AuthenticatorApp {
  @Field(() => ID, {
    description: 'Which choice it is of: a later one by the same invitation takes its place.',
  })
  draftId!: string;
  @Field({ description: 'otpauth://, for a picture that the app reads.' }) uri!: string;
  @Field({ description: 'The same to be typed, in groups of four.' }) typed!: string;
}

@ObjectType({ description: 'An invitation was taken with a local account.' })
export class LocalSetUp {
  @Field({ description: 'APPROVED: sign in at once. PENDING: a second person approves first.' })
  state!: string;
  @Field(() => [String], { description: 'Ten, shown once; none with a passkey alone.' })
  recoveryCodes!: string[];
}

@ObjectType({ description: 'One of the passkeys of one’s own account.' })
export class Passkey {
  @Field(() => ID) id!: string;
  @Field({ description: 'SECURITY_KEY, DEVICE, PHONE or OTHER, as it says itself.' }) kind!: string;
  @Field() createdAt!: Date;
  @Field(() => Date, { nullable: true }) lastUsedAt!: Date | null;
}

@ObjectType({
  description: 'How the signed-in person signs in, when the portal keeps the account.',
})
export class OwnSignIn {
  @Field() address!: string;
  @Field(() => Boolean, { description: 'With a password and a code from an app.' })
  hasPassword!: boolean;
  @Field(() => Date, { nullable: true }) passwordChangedAt!: Date | null;
  @Field(() => Int) recoveryCodesLeft!: number;
  @Field(() => [Passkey]) passkeys!: Passkey[];
  @Field(() => Boolean, {
    description: 'A factor was shown in the last ten minutes: factors may be changed.',
  })
  isFresh!: boolean;
}
