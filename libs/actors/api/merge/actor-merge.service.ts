import { Injectable } from '@nestjs/common';
import { MembershipEntity } from '@stad/identity/api/identity.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { localDate } from '@stad/platform/rules/time.js';
import type { ActorState } from '../../rules/actor-life.js';
import { type Mergeable, mayUndoMerge, mergeProblems } from '../../rules/actor-merge.js';
import { ActorEntity, ActorFileEntity } from '../actor.entities.js';
import type { MergeActorsInput, UndoActorMergeInput } from './actor-merge.types.js';

/** Two entries of a list that are one organisation. */
@Injectable()
export class ActorMergeService {
  /** Problems: `NOT_AVAILABLE`, those of {@link mergeProblems}, `CONFLICT` when somebody was faster. */
  async merge(ctx: RequestContext, input: MergeActorsInput): Promise<ActorEntity> {
    const id = await ctx.once('mergeActors', input, async () => {
      const kept = await this.own(ctx, input.keptId);
      const gone = await this.own(ctx, input.goneId);
      ctx.refuseIf(mergeProblems(await this.factsOf(ctx, kept), await this.factsOf(ctx, gone)));
      const { functionTitle } = await ctx.db.get(MembershipEntity, { id: ctx.person.membershipId });
      const merged = {
        ...{ mergedIntoId: kept.id, mergedOn: localDate(ctx.now), mergedFunction: functionTitle },
        inNetwork: false,
      };
      const writes = [
        () => ctx.db.updateVersion(ActorEntity, { id: kept.id }, input.expectedVersion, {}),
        () => ctx.db.updateVersion(ActorEntity, { id: gone.id }, gone.version, merged),
      ];
      // In one order, whichever is kept: two who merge them both ways wait for each other, and one is told.
      if (gone.id < kept.id) writes.reverse();
      for (const write of writes) await write();
      return kept.id;
    });
    return ctx.db.get(ActorEntity, { id });
  }

  /** Problems: `NOT_AVAILABLE`, `MERGE_NOT_TODAY`, `CONFLICT`. Answers the one that stands on the list again. */
  async undo(ctx: RequestContext, input: UndoActorMergeInput): Promise<ActorEntity> {
    const id = await ctx.once('undoActorMerge', input, async () => {
      const gone = await this.own(ctx, input.goneId);
      const { mergedOn } = gone;
      const may = mergedOn !== null && mayUndoMerge(mergedOn, localDate(ctx.now));
      ctx.refuseIf(may ? [] : [{ code: 'MERGE_NOT_TODAY' }]);
      const file = await ctx.db.findOne(ActorFileEntity, { actorId: gone.id });
      await ctx.db.updateVersion(ActorEntity, { id: gone.id }, input.expectedVersion, {
        ...{ mergedIntoId: null, mergedOn: null, mergedFunction: null },
        inNetwork: file?.state === 'ACTIVE',
      });
      // Who has the kept card open saw what no longer follows to it.
      await ctx.db.sql('update actor set version = version + 1 where id = $1', [gone.mergedIntoId]);
      return gone.id;
    });
    return ctx.db.get(ActorEntity, { id });
  }

  private own(ctx: RequestContext, id: string): Promise<ActorEntity> {
    return ctx.db.get(ActorEntity, { id, agencyId: ctx.person.agencyId });
  }

  private async factsOf(ctx: RequestContext, actor: ActorEntity): Promise<Mergeable> {
    const { id, siteId, cardAgencyId, mergedIntoId } = actor;
    const file = await ctx.db.findOne(ActorFileEntity, { actorId: id });
    const state = file?.state ?? 'IDENTIFIED';
    const followers = await ctx.db.count(ActorEntity, { mergedIntoId: id });
    return {
      ...{ id, siteId, state: state as ActorState, hasSignIn: cardAgencyId !== null },
      ...{ isMerged: mergedIntoId !== null, hasMerged: followers > 0 },
    };
  }
}
