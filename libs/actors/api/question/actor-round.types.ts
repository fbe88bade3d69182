import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'One that gets a link of its own.' })
export class ActorToAsk {
  @Field(() => ID) actorId!: string;
  @Field() name!: string;
  @Field({ description: 'Of a function: given by itself, else noted of it.' }) mailbox!: string;
}

@ObjectType({ description: 'One that gets no link, and why.' })
export class ActorLeftOut {
  @Field(() => ID) actorId!: string;
  @Field() name!: string;
  @Field({
    description:
      'LEFT, SIGNS_IN, ASKED, ANSWERED, ASKED_LATELY (fourteen days), ASKED_ENOUGH (twice a year) or NO_MAILBOX.',
  })
  reason!: string;
}

@ObjectType({ description: 'P2, of who keeps the list: whom a round reaches today.' })
export class ActorRound {
  @Field(() => [ActorToAsk], { description: 'By name.' }) toAsk!: ActorToAsk[];
  @Field(() => [ActorLeftOut], { description: 'By name.' }) leftOut!: ActorLeftOut[];
}

@InputType({ description: 'Those that one has read of: nobody else is asked.' })
export class AskActorsInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) siteId!: string;
  @Field(() => [ID]) actorIds!: string[];
}
