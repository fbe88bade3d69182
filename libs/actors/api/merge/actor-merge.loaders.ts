import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Any } from 'typeorm';
import { type Duplicate, duplicatesOf, type Listed } from '../../rules/actor-merge.js';
import { ActorEntity } from '../actor.entities.js';

/** Those that are merged into each, by name; what hangs on them follows to it. */
export const mergedIntoOf = defineLoader<string, ActorEntity[]>(async (ctx, ids) => {
  const where = { mergedIntoId: Any([...ids]) };
  const rows = await ctx.db.find(ActorEntity, { where, order: { name: 'ASC', id: 'ASC' } });
  return new Map(ids.map((id) => [id, rows.filter((row) => row.mergedIntoId === id)]));
});

/** Of each kept one its own id first, then those of what is merged into it. */
export async function followedIds(
  ctx: RequestContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const merged = await Promise.all(ids.map((id) => ctx.load(mergedIntoOf, id)));
  return new Map(ids.map((id, at) => [id, [id, ...(merged[at] ?? []).map((row) => row.id)]]));
}

const LIST = `select a.id, a.name, f.org_number as "orgNumber", a.site_id as "siteId"
  from actor a left join actor_file f on f.actor_id = a.id
  where a.agency_id = (select app.agency_id()) and a.merged_into_id is null
    and a.site_id in (select o.site_id from actor o where o.id = any ($1))`;

/** Others of the own list that may be the same organisation. */
export const duplicatesOfActor = defineLoader<string, readonly Duplicate[]>(async (ctx, ids) => {
  const rows = await ctx.db.sql<Listed & { readonly siteId: string }>(LIST, [[...ids]]);
  return new Map(
    ids.map((id) => {
      const one = rows.find((row) => row.id === id);
      const list = rows.filter(({ siteId }) => siteId === one?.siteId);
      return [id, one ? duplicatesOf(one, list) : []];
    }),
  );
});
