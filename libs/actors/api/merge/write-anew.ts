import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { ActorAreaEntity, ActorEntity } from '../actor.entities.js';
import { readCards } from './merged-card.loaders.js';

/** From now on what stands on the card of the kept one is all: those merged into it are no longer read with it. */
export async function stopFollowing(ctx: RequestContext, keptId: string): Promise<void> {
  const followers = { mergedIntoId: keptId, cardFollows: true };
  await ctx.db.update(ActorEntity, followers, { cardFollows: false });
}

/** As {@link stopFollowing}, where only what it does was written: the areas that it is read with become its own. */
export async function keepReadAreas(ctx: RequestContext, kept: ActorEntity): Promise<void> {
  const { id: actorId, agencyId } = kept;
  const read = (await readCards(ctx, [actorId])).get(actorId);
  const own = await ctx.db.find(ActorAreaEntity, { where: { actorId } });
  const has = new Set(own.map(({ areaId }) => areaId));
  const more = (read?.areas ?? []).filter(({ id }) => !has.has(id));
  await ctx.db.insertMany(
    ActorAreaEntity,
    more.map(({ id: areaId }) => ({ actorId, agencyId, areaId })),
  );
  await stopFollowing(ctx, actorId);
}
