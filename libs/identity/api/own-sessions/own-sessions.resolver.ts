import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { SessionService } from '../session.service.js';
import { OwnSessionsService } from './own-sessions.service.js';
import { EndSessionInput, OwnSession } from './own-sessions.types.js';

@Resolver(() => OwnSession)
export class OwnSessionsResolver {
  constructor(
    private readonly own: OwnSessionsService,
    private readonly sessions: SessionService,
  ) {}

  @Allow('session:own')
  @Query(() => [OwnSession], { description: 'Where one is signed in.' })
  mySessions(@Ctx() ctx: RequestContext) {
    return this.own.list(ctx);
  }

  @Allow('session:own')
  @Mutation(() => [OwnSession], { description: 'Those that are left.' })
  async endSession(@Ctx() ctx: RequestContext, @Args('input') input: EndSessionInput) {
    await this.own.end(ctx, input);
    return this.own.list(ctx);
  }

  @Allow('session:own')
  @Mutation(() => [OwnSession], { description: 'All but the one that asks.' })
  async endOtherSessions(@Ctx() ctx: RequestContext) {
    await this.own.endOthers(ctx);
    return this.own.list(ctx);
  }

  @Allow('session:own')
  @Mutation(() => Boolean, {
    description: 'A fresh factor of the demo, which asks for none: a press, and a new secret.',
  })
  confirmDemoFactor(@Ctx() ctx: RequestContext) {
    return this.sessions.confirmDemoFactor(ctx);
  }
}
