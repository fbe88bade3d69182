import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@ObjectType({ description: 'Where one is signed in.' })
export class OwnSession {
  @Field(() => ID) id!: string;
  @Field({ description: 'DEMO, OIDC, PASSWORD, PASSKEY, or FIELD: a phone made ready for a pass.' })
  way!: string;
  @Field(() => Instant, {
    nullable: true,
    description: 'Of a field session; null while its team is out, and of any other.',
  })
  until!: Date | null;
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
