import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { FunctionName } from '@stad/safeguards/api/scalars/function-name.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { KnownEmail } from '@stad/safeguards/api/scalars/known-email.js';
import { Secret, type SecretValue } from '@stad/safeguards/api/scalars/secret.js';
import { WorkEmail } from '@stad/safeguards/api/scalars/work-email.js';
import { WorkPlace } from '@stad/safeguards/api/scalars/work-place.js';
import { InvitedEmployer } from '../employer/employer.types.js';

@ObjectType({
  description: 'What anybody sees of a seminar by its link: what, when, where, by whom.',
})
export class SignUpPage {
  @Field() title!: string;
  @Field(() => Instant) startsAt!: Date;
  @Field(() => Instant) endsAt!: Date;
  @Field() placeLabel!: string;
  @Field() townName!: string;
  @Field({ description: 'Who invites, and keeps what is typed.' }) organiserName!: string;
  @Field({ description: 'Whether one may sign up now.' }) isOpen!: boolean;
  @Field({ description: 'Put off or called off: the time holds no longer.' }) isOff!: boolean;
  @Field({ description: 'Who signs up now waits.' }) isFull!: boolean;
  @Field(() => Int, { description: 'How many wait.' }) waiting!: number;
  @Field(() => String, {
    nullable: true,
    description: 'The employer that invited and is told whether one came; null where nobody is.',
  })
  employerName!: string | null;
}

@ObjectType({ description: 'One’s own sign-up, by the link of a letter.' })
export class SignUp {
  @Field(() => SignUpPage) page!: SignUpPage;
  @Field({ description: 'INVITED, ASKED, SEAT, QUEUED, OFFERED, LAPSED or CANCELLED.' })
  state!: string;
  @Field(() => String, { nullable: true }) organisation!: string | null;
  @Field(() => String, { nullable: true, description: 'Null for the organisation alone.' })
  functionTitle!: string | null;
  @Field(() => Int, { nullable: true, description: 'The place in the queue, from one.' })
  place!: number | null;
  @Field(() => Instant, { nullable: true, description: 'Until when a seat is held.' })
  offeredUntil!: Date | null;
  @Field(() => [String]) access!: string[];
  @Field(() => [String]) food!: string[];
  @Field({ description: 'The door is open: one may say that one is there.' }) mayCheckIn!: boolean;
  @Field({ description: 'Has come.' }) isPresent!: boolean;
}

@InputType({ description: 'What is typed by whoever signs up.' })
export class AskToSignUpInput {
  @Field(() => Secret, { description: 'Of the link that is spread.' }) key!: SecretValue;
  @Field(() => WorkPlace) organisation!: string;
  @Field(() => FunctionName, { nullable: true, description: 'Left out: the organisation alone.' })
  functionTitle?: string | null;
  @Field(() => WorkEmail, { description: 'Confirmed by the link of a letter.' }) workEmail!: string;
  @Field(() => Code, { description: 'Of letters: sv or en.' }) language!: string;
  @Field(() => Boolean, {
    nullable: true,
    description: 'The address is kept for a letter after three months; left out: it is not.',
  })
  asksLater?: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'The form said that the employer is told; left out: it did not, and nobody is.',
  })
  employerIsTold?: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Letters say nothing of what they are about; left out: where the names say a shelter.',
  })
  isNeutral?: boolean | null;
  @Field(() => [Code]) access!: string[];
  @Field(() => [Code]) food!: string[];
}

@InputType({ description: 'A press on the page of a letter’s link.' })
export class SignUpLinkInput {
  @Field(() => Secret) token!: SecretValue;
}

@InputType({ description: 'Takes a seat or a place; who was invited says who they are.' })
export class TakeSeatInput extends SignUpLinkInput {
  @Field(() => Boolean, {
    nullable: true,
    description: 'The address is kept for a letter after three months; left out: as it was.',
  })
  asksLater?: boolean | null;
  @Field(() => WorkPlace, { nullable: true }) organisation?: string | null;
  @Field(() => FunctionName, { nullable: true }) functionTitle?: string | null;
}

@InputType({ description: 'The own needs, whole.' })
export class ChangeSignUpNeedsInput extends SignUpLinkInput {
  @Field(() => [Code]) access!: string[];
  @Field(() => [Code]) food!: string[];
}

@InputType({ description: 'Who stands at the door with the own phone.' })
export class CheckInAtDoorInput {
  @Field(() => Secret, { description: 'Of the link at the door.' }) key!: SecretValue;
  @Field(() => Secret, { description: 'The code of the hour.' }) code!: SecretValue;
  @Field(() => KnownEmail) workEmail!: string;
}

@InputType({ description: 'Who stands at the door with the link of an own letter.' })
export class CheckInByLinkInput extends SignUpLinkInput {
  @Field(() => Secret, { description: 'The code of the hour.' }) code!: SecretValue;
}

@ObjectType({ description: 'How many need something.' })
export class NeedCount {
  @Field() code!: string;
  @Field(() => Int) n!: number;
}

@ObjectType({ description: 'One on the organiser’s list: never an address, never a name.' })
export class ListedSignUp {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) organisation!: string | null;
  @Field(() => String, { nullable: true }) functionTitle!: string | null;
  @Field() state!: string;
  @Field(() => Int, { nullable: true }) place!: number | null;
  @Field(() => Instant, { nullable: true }) offeredUntil!: Date | null;
  @Field(() => String, {
    nullable: true,
    description: 'BOUNCED: a letter came back; OTHER_TIME: a calendar proposed another time.',
  })
  cameBack!: string | null;
  @Field() isWalkIn!: boolean;
  @Field() isPresent!: boolean;
  @Field(() => ID, {
    nullable: true,
    description: 'The employer that is told whether they came, one of `employers`.',
  })
  employerId!: string | null;
}

@ObjectType({ description: 'The list of a seminar, for its organiser (P3).' })
export class SeminarList {
  @Field(() => ID) id!: string;
  @Field() isOpen!: boolean;
  @Field({ description: 'That is spread, on paper too.' }) link!: string;
  @Field(() => Int) capacity!: number;
  @Field(() => Int, { description: 'Addresses that are invited or asked, and not confirmed.' })
  unconfirmed!: number;
  @Field(() => [ListedSignUp]) signUps!: ListedSignUp[];
  @Field(() => [InvitedEmployer], { description: 'Organisations that are asked.' })
  employers!: InvitedEmployer[];
  @Field(() => [NeedCount], { description: 'As sums: whose they are nobody reads.' })
  needs!: NeedCount[];
  @Field({ description: 'Ticks are taken now.' }) mayTick!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'The code of the hour, while the door is open.',
  })
  doorCode!: string | null;
  @Field(() => String, { nullable: true, description: 'For the phones of visitors; has the code.' })
  doorLink!: string | null;
}

@InputType()
export class SeminarListInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) seminarId!: string;
}

@InputType({ description: 'Addresses that get a letter with a link of their own.' })
export class InviteToSeminarInput extends SeminarListInput {
  @Field(() => [WorkEmail]) addresses!: string[];
  @Field(() => Boolean, {
    nullable: true,
    description: 'The letters say nothing of what they are about, as to a shelter.',
  })
  isNeutral?: boolean | null;
}

@InputType({ description: 'Who comes unannounced.' })
export class AddWalkInInput extends SeminarListInput {
  @Field(() => WorkPlace) organisation!: string;
  @Field(() => FunctionName, { nullable: true }) functionTitle?: string | null;
}

@InputType({ description: 'By id alone: kept on a phone without a network, and sent again.' })
export class PresenceTickInput {
  @Field(() => ID) signUpId!: string;
  @Field() isPresent!: boolean;
}

@InputType()
export class TickPresentInput extends SeminarListInput {
  @Field(() => [PresenceTickInput]) ticks!: PresenceTickInput[];
}

@InputType({ description: 'Takes somebody off the list who has asked for it.' })
export class CancelSignUpInput extends SeminarListInput {
  @Field(() => ID) signUpId!: string;
}
