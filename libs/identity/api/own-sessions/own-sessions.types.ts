import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@ObjectType({ description: 'Where one is signed in.' })
export class OwnSession {
  @Field(() => ID) id!: string;
  @Field({ description: 'DEMO, OIDC, PASSWORD or PASSKEY.' }) way!: string;
  @Field(() => Instant) begunAt!: Date;
  @Field(() => Instant) lastSeenAt!: Date;
  @Field({ description: 'The one that asks.' }) isThis!: boolean;
  @Field({ description: 'For the employer one acts for now; else for another of one’s own.' })
  isForThisEmployer!: boolean;
}

@InputType()
export class EndSessionInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) sessionId!: string;
}
