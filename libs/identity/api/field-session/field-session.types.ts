import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@ObjectType({
  description:
    'A phone that was made ready for one pass: nothing else answers before one signs in.',
})
export class FieldSession {
  @Field(() => ID) passId!: string;
  @Field(() => Instant, {
    nullable: true,
    description: 'Null while the team is out: until everyone is back.',
  })
  until!: Date | null;
  @Field({
    description: 'Membership, undertaking or agreement ran out meanwhile; told, and nothing more.',
  })
  rightsExpired!: boolean;
}

@InputType({ description: 'A phone is lost.' })
export class EndFieldSessionsInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) membershipId!: string;
}
