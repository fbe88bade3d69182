import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Agency } from '@stad/identity/api/identity.types.js';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { FunctionName } from '@stad/safeguards/api/scalars/function-name.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { WorkEmail } from '@stad/safeguards/api/scalars/work-email.js';

@ObjectType({
  description: 'A function, a unit or an actor of the town that is asked to come; never a person.',
})
export class ActivityParticipant {
  @Field(() => ID) id!: string;
  @Field() functionTitle!: string;
  @Field({ description: 'NO_ANSWER, ACCEPTED or DECLINED.' }) answer!: string;
  @Field(() => Instant, { nullable: true }) answeredAt!: Date | null;
  @Field({ description: 'Their calendar proposed another time, and has not answered since.' })
  proposesOtherTime!: boolean;
  @Field(() => Boolean, { nullable: true, description: 'Null until somebody has noted it.' })
  attended!: boolean | null;
  @Field({
    description: 'The viewer may answer for it: their own function, or another of their agency.',
  })
  mine!: boolean;
  @Field(() => String, {
    nullable: true,
    description:
      'QUEUED, SENT, REFUSED or BOUNCED; null when no letter of the own agency went, and for who may not know.',
  })
  mailState?: string | null;
  @Field(() => String, { nullable: true, description: 'Why it did not get there.' })
  mailReason?: string | null;
  fromAgencyId!: string | null;
  agency?: Agency | null;
}

@InputType()
export class AskedParticipantInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Left out for an actor without sign-in: a hotel, a landlord.',
  })
  agencyId?: string | null;
  @Field(() => FunctionName, { description: 'A function, a unit or an actor.' })
  functionTitle!: string;
  @Field(() => WorkEmail, {
    nullable: true,
    description: 'Where a function without an account is written to.',
  })
  mailbox?: string | null;
}

@InputType({ description: 'Asking a function twice asks nobody again.' })
export class AskParticipantsInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) activityId!: string;
  @Field(() => [AskedParticipantInput]) participants!: AskedParticipantInput[];
}

@InputType({ description: 'By the owner of the activity, or the agency whose function it is.' })
export class AnswerParticipationInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) participantId!: string;
  @Field(() => Code, { description: 'NO_ANSWER, ACCEPTED or DECLINED.' }) answer!: string;
}

@InputType({ description: 'Who came, of those who were asked; once it has begun.' })
export class NoteParticipantsInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) activityId!: string;
  @Field(() => [ID], { description: 'Those who came; all others did not.' }) attended!: string[];
}

@InputType()
export class RemoveParticipantInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) participantId!: string;
}
