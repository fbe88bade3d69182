import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { FunctionName } from '@stad/safeguards/api/scalars/function-name.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@InputType({
  description: 'A page of the handovers of a town that the own organisation is an end of.',
})
export class HandoversInput {
  @Field(() => ID) siteId!: string;
  @Field(() => Code, { nullable: true, description: 'REGISTERED, CONFIRMED or WRONG_RECEIVER.' })
  state?: string | null;
  @Field(() => Int, { nullable: true, description: 'At most 200.' }) first?: number | null;
  @Field(() => ID, { nullable: true, description: 'endCursor of the page before.' })
  after?: string | null;
}

@InputType({ description: 'It has happened: nothing of it is refused but what cannot be read.' })
export class RegisterHandoverInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) siteId!: string;
  @Field(() => Code, { description: 'SENDER or RECEIVER: at which end one is.' }) end!: string;
  @Field(() => Code) category!: string;
  @Field(() => Code) band!: string;
  @Field(() => Code) channel!: string;
  @Field(() => ID, { nullable: true, description: 'None: not in the portal.' })
  otherAgencyId?: string | null;
  @Field(() => FunctionName, { description: 'At the other end; never a name.' })
  otherFunction!: string;
  @Field(() => FunctionName, { nullable: true, description: 'One’s own function when left out.' })
  assessedBy?: string | null;
  @Field() hasConsent!: boolean;
  @Field(() => Instant) observedAt!: Date;
  @Field(() => Instant, { nullable: true, description: 'When the receiver was reached.' })
  contactAt?: Date | null;
  @Field(() => FunctionName, { nullable: true, description: 'By voice, by which function.' })
  confirmedByFunction?: string | null;
  @Field(() => Code, {
    nullable: true,
    description: 'Of a child told outside the portal: the municipality, by the code of SCB.',
  })
  municipality?: string | null;
  @Field(() => Code, {
    nullable: true,
    description: 'Which function of its board: ON_CALL, RECEPTION or CHILD_AND_FAMILY.',
  })
  boardFunction?: string | null;
  @Field(() => ID, { nullable: true, description: 'The one that it goes on from.' })
  followsId?: string | null;
}

@InputType({ description: 'By the receiver; or by the sender, who was told by voice.' })
export class ConfirmHandoverInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) handoverId!: string;
  @Field(() => Instant, { nullable: true, description: 'When they spoke; never the click.' })
  contactAt?: Date | null;
  @Field(() => FunctionName, { nullable: true, description: 'By voice, by which function.' })
  confirmedByFunction?: string | null;
  @Field(() => Code, {
    nullable: true,
    description: 'Of a child told outside the portal: the municipality, by the code of SCB.',
  })
  municipality?: string | null;
  @Field(() => Code, {
    nullable: true,
    description: 'Which function of its board: ON_CALL, RECEPTION or CHILD_AND_FAMILY.',
  })
  boardFunction?: string | null;
}

@InputType()
export class WrongReceiverInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) handoverId!: string;
}

@InputType({ description: 'It came to the wrong receiver, and is handed on to nobody.' })
export class EndHandoverInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) handoverId!: string;
}

@InputType({ description: 'One’s own row tells of what the other end has written down as well.' })
export class SameHandoverInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID, { description: 'The row of the own organisation, which goes.' })
  handoverId!: string;
  @Field(() => ID, { description: 'The row of the other end, which stays.' }) otherId!: string;
}

@InputType({ description: 'It did not come from the own organisation, which another one says.' })
export class ContestHandoverInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) handoverId!: string;
}
