import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { FunctionName } from '@stad/safeguards/api/scalars/function-name.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';
import { WorkEmail } from '@stad/safeguards/api/scalars/work-email.js';
import type { InvitationState } from '../../rules/invitation.js';

@ObjectType({
  description: 'Somebody of the own organisation who is invited, until it is decided.',
})
export class Invitation {
  @Field(() => ID) id!: string;
  @Field(() => ID) membershipId!: string;
  @Field() functionTitle!: string;
  @Field(() => String, { description: 'OPEN, EXPIRED, or TAKEN: a second person decides.' })
  state!: InvitationState;
  @Field(() => String, { nullable: true, description: 'The function; null: the operator.' })
  invitedByTitle!: string | null;
  @Field(() => Instant) createdAt!: Date;
  @Field(() => Instant) expiresAt!: Date;
  @Field(() => Instant, { nullable: true, description: 'When the letter left.' })
  mailedAt!: Date | null;
  @Field(() => Instant, { nullable: true, description: 'When the letter came back.' })
  mailLostAt!: Date | null;
  @Field(() => ID, { nullable: true, description: 'What is decided on, once it is taken.' })
  bindingId!: string | null;
  @Field(() => String, { nullable: true, description: 'What the provider calls whoever took it.' })
  hint!: string | null;
  @Field(() => Instant, { nullable: true }) takenAt!: Date | null;
  @Field({ description: 'It has been taken, and the viewer is the second person.' })
  mayDecide!: boolean;
  @Field(() => [String], { description: 'What whoever comes in will hold.' }) roles!: string[];
}

@ObjectType({ description: 'What an invitation can name: a provider or a unit of the agency.' })
export class NamedChoice {
  @Field(() => ID) id!: string;
  @Field() name!: string;
}

@ObjectType({ description: 'Who is invited, and what the next invitation can name.' })
export class Invitations {
  @Field(() => [Invitation]) rows!: readonly Invitation[];
  @Field(() => [NamedChoice], {
    description: 'By which of these the invited signs in; none: a local account.',
  })
  providers!: readonly NamedChoice[];
  @Field(() => [NamedChoice]) units!: readonly NamedChoice[];
}

@ObjectType({ description: 'An invitation that was made just now.' })
export class SentInvitation {
  @Field(() => Invitation) invitation!: Invitation;
  @Field(() => String, {
    nullable: true,
    description: 'To hand over; shown this once. Null when the mutation was sent a second time.',
  })
  link!: string | null;
}

@ObjectType({ description: 'How somebody of the own organisation signs in.' })
export class MembershipSignIn {
  @Field() canSignIn!: boolean;
  @Field(() => String, { nullable: true, description: 'The function that approved it.' })
  approvedByTitle!: string | null;
  @Field(() => Invitation, { nullable: true }) invitation!: Invitation | null;
}

@ObjectType({ description: 'What an invitation is for, to whoever holds its secret.' })
export class OpenInvitation {
  @Field() agencyName!: string;
  @Field() functionTitle!: string;
  @Field(() => ID, { nullable: true, description: 'Null: a local account is set up.' })
  providerId!: string | null;
  @Field({ description: 'OPEN, or what became of it: PENDING, APPROVED, REFUSED, ENDED.' })
  state!: string;
}

@InputType({ description: 'Somebody who is new in the organisation.' })
export class NewMemberInput {
  @Field(() => WorkEmail) workEmail!: string;
  @Field(() => FunctionName) functionTitle!: string;
  @Field(() => ID, { nullable: true }) unitId?: string | null;
  @Field(() => [Code]) roles!: string[];
  @Field(() => LocalDate, { nullable: true, description: 'The last day.' }) validTo?: string | null;
}

@InputType({
  description: 'Exactly one of the two: somebody who is there already, or somebody new.',
})
export class InviteInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID, { nullable: true }) membershipId?: string | null;
  @Field(() => NewMemberInput, { nullable: true }) newMember?: NewMemberInput | null;
  @Field(() => ID, { nullable: true, description: 'None: a local account.' })
  providerId?: string | null;
}

@InputType()
export class InvitationInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) invitationId!: string;
}

@InputType()
export class DecideBindingInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) bindingId!: string;
  @Field() approves!: boolean;
  @Field(() => [Code], {
    nullable: true,
    description: 'With a yes the roles as they were shown: it is one to them as well.',
  })
  roles?: string[] | null;
}
