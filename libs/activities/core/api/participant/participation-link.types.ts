import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { Secret, type SecretValue } from '@stad/safeguards/api/scalars/secret.js';

@ObjectType({ description: 'What a one-time link shows: what one is asked to, when, by whom.' })
export class ParticipationLink {
  @Field() kind!: string;
  @Field() title!: string;
  @Field(() => Instant) startsAt!: Date;
  @Field(() => Instant) endsAt!: Date;
  @Field({ description: 'Put off, or called off: the time holds no longer.' }) cancelled!: boolean;
  @Field({ description: 'Whom the link is for.' }) functionTitle!: string;
  @Field() agencyName!: string;
  @Field({ description: 'Who asks.' }) ownerName!: string;
  @Field({ description: 'NO_ANSWER, ACCEPTED or DECLINED.' }) answer!: string;
}

@InputType({ description: 'What a function answers by its link.' })
export class AnswerParticipationByLinkInput {
  @Field(() => Secret) token!: SecretValue;
  @Field(() => Code, { description: 'ACCEPTED or DECLINED.' }) answer!: string;
}
