import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { AreaEntity } from '@stad/programme/api/programme.entities.js';
import { Any, type EntityTarget, type FindOptionsOrder } from 'typeorm';
import {
  ActorAnswerEntity,
  ActorAreaEntity,
  ActorChangeEntity,
  ActorEntity,
  ActorFileEntity,
} from './actor.entities.js';
import { ActorTieEntity } from './actor-tie.entity.js';

/** A tie as one of its ends tells of it. */
export interface ToldTie {
  readonly id: string;
  readonly kind: string;
  readonly isSaidHere: boolean;
  readonly otherId: string;
  readonly otherName: string;
  readonly agencyId: string;
}

interface OfActor {
  readonly actorId: string;
}

async function rowsOf<Row extends OfActor>(
  ctx: RequestContext,
  entity: EntityTarget<Row>,
  ids: readonly string[],
  order: FindOptionsOrder<Row> = {},
): Promise<(id: string) => Row[]> {
  const where = { actorId: Any([...ids]) } as never;
  const rows = await ctx.db.find<Row>(entity, { where, order });
  const byActor = new Map<string, Row[]>();
  for (const row of rows) byActor.set(row.actorId, [...(byActor.get(row.actorId) ?? []), row]);
  return (id) => byActor.get(id) ?? [];
}

/** The states each has been in, the latest first. */
export const actorChangesOf = defineLoader<string, ActorChangeEntity[]>(async (ctx, ids) => {
  const order = { stateOn: 'DESC', at: 'DESC', id: 'DESC' } as const;
  const of = await rowsOf(ctx, ActorChangeEntity, ids, order);
  return new Map(ids.map((id) => [id, of(id)]));
});

/** What the core group knows of each; null for whoever is not of it. */
export const actorFileOf = defineLoader<string, ActorFileEntity | null>(async (ctx, ids) => {
  const of = await rowsOf(ctx, ActorFileEntity, ids);
  return new Map(ids.map((id) => [id, of(id)[0] ?? null]));
});

/** What each has said itself. */
export const actorAnswerOf = defineLoader<string, ActorAnswerEntity | null>(async (ctx, ids) => {
  const of = await rowsOf(ctx, ActorAnswerEntity, ids);
  return new Map(ids.map((id) => [id, of(id)[0] ?? null]));
});

/** The areas each serves, by name. */
export const actorAreasOf = defineLoader<string, AreaEntity[]>(async (ctx, ids) => {
  const of = await rowsOf(ctx, ActorAreaEntity, ids);
  const areaIds = [...new Set(ids.flatMap((id) => of(id).map(({ areaId }) => areaId)))];
  const areas = areaIds.length
    ? await ctx.db.find(AreaEntity, { where: { id: Any(areaIds) }, order: { name: 'ASC' } })
    : [];
  return new Map(
    ids.map((id) => {
      const own = new Set(of(id).map(({ areaId }) => areaId));
      return [id, areas.filter((area) => own.has(area.id))];
    }),
  );
});

/** What each has said of others, and what others have said of it; by the name of the other end. */
export const actorTiesOf = defineLoader<string, ToldTie[]>(async (ctx, ids) => {
  const ends = Any([...ids]);
  const ties = await ctx.db.find(ActorTieEntity, {
    where: [{ actorId: ends }, { otherActorId: ends }],
  });
  const known = [...new Set(ties.flatMap(({ actorId, otherActorId }) => [actorId, otherActorId]))];
  const actors = known.length
    ? await ctx.db.find(ActorEntity, { where: { id: Any(known) }, order: { name: 'ASC' } })
    : [];
  const toldTo = (id: string) =>
    actors.flatMap(({ id: otherId, name: otherName }) =>
      ties
        .filter(({ actorId, otherActorId }) =>
          actorId === id ? otherActorId === otherId : otherActorId === id && actorId === otherId,
        )
        .map(({ id: tieId, kind, actorId, agencyId }) => ({
          ...{ id: tieId, kind, isSaidHere: actorId === id, otherId, otherName, agencyId },
        })),
    );
  return new Map(ids.map((id) => [id, toldTo(id)]));
});
