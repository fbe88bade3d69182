import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';
import { Secret, type SecretValue } from '@stad/safeguards/api/scalars/secret.js';
import { WorkEmail } from '@stad/safeguards/api/scalars/work-email.js';

@ObjectType({
  description: 'What an organisation has said by its link, or what stands on its card.',
})
export class ActorSaid {
  @Field(() => [String]) tasks!: string[];
  @Field(() => [String]) meets!: string[];
  @Field(() => [String]) may!: string[];
  @Field(() => [String]) mayNot!: string[];
  @Field(() => String, { nullable: true }) secrecy!: string | null;
  @Field(() => String, { nullable: true, description: 'Of a function.' }) mailbox!: string | null;
}

@ObjectType({
  description: 'P2, of who keeps the list: what an organisation is asked by its link.',
})
export class ActorQuestion {
  @Field(() => ID) id!: string;
  @Field({ description: 'ASKED, ANSWERED, TAKEN, REFUSED or LAPSED.' }) state!: string;
  @Field() mailbox!: string;
  @Field(() => Instant) askedAt!: Date;
  @Field(() => LocalDate, { description: 'The last day on which the link is good.' })
  closesOn!: string;
  @Field(() => Instant, { nullable: true }) answeredAt!: Date | null;
  @Field(() => ActorSaid, { nullable: true, description: 'What it proposes for its card.' })
  said!: ActorSaid | null;
  @Field(() => String, { nullable: true }) reason!: string | null;
}

@ObjectType({ description: 'What an organisation sees by its own link: its own words alone.' })
export class ActorLink {
  @Field() name!: string;
  @Field({ description: 'The town whose list it stands on.' }) siteName!: string;
  @Field({ description: 'Who asks.' }) askedBy!: string;
  @Field(() => LocalDate) closesOn!: string;
  @Field(() => Instant, { nullable: true }) answeredAt!: Date | null;
  @Field(() => ActorSaid) said!: ActorSaid;
}

@InputType({ description: 'By a letter to the mailbox of a function.' })
export class AskActorInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) actorId!: string;
  @Field(() => WorkEmail) mailbox!: string;
}

@InputType({ description: 'Taken onto the card, or refused with a reason from a list.' })
export class JudgeActorAnswerInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) questionId!: string;
  @Field(() => Instant, { description: 'The answer one has read.' }) answeredAt!: Date;
  @Field(() => Code, { nullable: true, description: 'Why it is refused; left out, it is taken.' })
  reason?: string | null;
}

@InputType({ description: 'Choices and a mailbox; no free text.' })
export class AnswerActorLinkInput {
  @Field(() => Secret) token!: SecretValue;
  @Field(() => [Code]) tasks!: string[];
  @Field(() => [Code]) meets!: string[];
  @Field(() => [Code]) may!: string[];
  @Field(() => [Code]) mayNot!: string[];
  @Field(() => Code) secrecy!: string;
  @Field(() => WorkEmail, { nullable: true }) mailbox?: string | null;
}
