import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { localDate } from '@stad/platform/rules/time.js';
import { ACTOR_TIES } from '../rules/actor-codes.js';
import { mayAnswerCard } from '../rules/actor-life.js';
import { ActorEntity } from './actor.entities.js';
import type { SayActorTieInput, TakeBackActorTieInput } from './actor.inputs.js';
import { ActorTieEntity } from './actor-tie.entity.js';
import { mergedProblems } from './merge/merged-problems.js';

/** What an actor has said of another, by the end that keeps its card; never read from what anybody did. */
@Injectable()
export class ActorTiesService {
  /** Problems: `INVALID_CODE`, `NOT_AVAILABLE` for one of another town, `TIE_TO_ITSELF`, `TIE_SAID_ALREADY`. */
  async say(ctx: RequestContext, input: SayActorTieInput): Promise<ActorEntity> {
    const { actorId, otherActorId, kind } = input;
    if (!(ACTOR_TIES as readonly string[]).includes(kind)) {
      throw new ProblemError([{ code: 'INVALID_CODE', field: 'kind' }]);
    }
    await ctx.once('sayActorTie', input, async () => {
      const actor = await this.ownEnd(ctx, actorId);
      const other = await ctx.db.get(ActorEntity, { id: otherActorId });
      if (other.id === actor.id) ctx.refuseIf([{ code: 'TIE_TO_ITSELF', field: 'otherActorId' }]);
      if (other.siteId !== actor.siteId) ctx.refuseIf([NOT_AVAILABLE]);
      ctx.refuseIf([...mergedProblems(actor), ...mergedProblems(other)]);
      const tie = { actorId, otherActorId, kind };
      const known = await ctx.db.findOne(ActorTieEntity, tie);
      if (known) ctx.refuseIf([{ code: 'TIE_SAID_ALREADY', field: 'otherActorId' }]);
      const { agencyId } = ctx.person;
      return ctx.db.insert(ActorTieEntity, { ...tie, agencyId, saidOn: localDate(ctx.now) });
    });
    return ctx.db.get(ActorEntity, { id: actorId });
  }

  /** By the end that said it. */
  async takeBack(ctx: RequestContext, input: TakeBackActorTieInput): Promise<ActorEntity> {
    const id = await ctx.once('takeBackActorTie', input, async () => {
      const tie = await ctx.db.get(ActorTieEntity, { id: input.tieId });
      await this.ownEnd(ctx, tie.actorId);
      await ctx.db.delete(ActorTieEntity, { id: tie.id, agencyId: ctx.person.agencyId });
      return tie.actorId;
    });
    return ctx.db.get(ActorEntity, { id });
  }

  private async ownEnd(ctx: RequestContext, actorId: string): Promise<ActorEntity> {
    const actor = await ctx.db.get(ActorEntity, { id: actorId });
    const { agencyId, roles, coreSiteIds } = ctx.person;
    const viewer = { agencyId, roles, isCore: coreSiteIds.includes(actor.siteId) };
    if (!mayAnswerCard(viewer, actor)) ctx.refuseIf([NOT_AVAILABLE]);
    return actor;
  }
}
