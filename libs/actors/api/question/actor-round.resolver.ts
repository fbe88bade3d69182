import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { ActorRoundService } from './actor-round.service.js';
import { ActorRound, AskActorsInput } from './actor-round.types.js';

@Resolver(() => ActorRound)
export class ActorRoundResolver {
  constructor(private readonly rounds: ActorRoundService) {}

  @Allow('actor:keep')
  @Query(() => ActorRound, { description: 'Who gets a link in a round today, and who does not.' })
  actorRound(@Ctx() ctx: RequestContext, @Args('siteId', { type: () => ID }) siteId: string) {
    return this.rounds.read(ctx, siteId);
  }

  @Allow('actor:keep')
  @Mutation(() => ActorRound, { description: 'A letter to each, with a link of its own.' })
  askActors(@Ctx() ctx: RequestContext, @Args('input') input: AskActorsInput) {
    return this.rounds.ask(ctx, input);
  }
}
