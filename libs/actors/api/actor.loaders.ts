import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Any, type EntityTarget, type FindOptionsOrder, IsNull, Not } from 'typeorm';
import {
  ActorAnswerBeforeEntity,
  ActorAnswerEntity,
  ActorChangeEntity,
  ActorEntity,
  ActorFileEntity,
} from './actor.entities.js';
import { ActorTieEntity } from './actor-tie.entity.js';
import { followedIds } from './merge/actor-merge.loaders.js';

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

/** Rows of each and of what is merged into it, the own ones first unless another order is asked for. */
async function rowsOf<Row extends OfActor>(
  ctx: RequestContext,
  entity: EntityTarget<Row>,
  ids: readonly string[],
  order: FindOptionsOrder<Row> = {},
): Promise<(id: string) => Row[]> {
  const followed = await followedIds(ctx, ids);
  const where = { actorId: Any([...followed.values()].flat()) } as never;
  const rows = await ctx.db.find<Row>(entity, { where, order });
  return (id) => {
    const of = followed.get(id) ?? [id];
    const own = rows.filter(({ actorId }) => of.includes(actorId));
    const isOrdered = Object.keys(order).length > 0;
    return isOrdered ? own : own.sort((a, b) => of.indexOf(a.actorId) - of.indexOf(b.actorId));
  };
}

/** The states each has been in, the latest first. */
export const actorChangesOf = defineLoader<string, ActorChangeEntity[]>(async (ctx, ids) => {
  const order = { stateOn: 'DESC', position: 'DESC' } as const;
  const of = await rowsOf(ctx, ActorChangeEntity, ids, order);
  return new Map(ids.map((id) => [id, of(id)]));
});

/** What the core group knows of each; null for whoever is not of it. A number or a placement may come from what is merged. */
export const actorFileOf = defineLoader<string, ActorFileEntity | null>(async (ctx, ids) => {
  const of = await rowsOf(ctx, ActorFileEntity, ids);
  const fileOf = (id: string): ActorFileEntity | null => {
    const [own, ...others] = of(id);
    if (own?.actorId !== id) return null;
    const orgNumber = own.orgNumber ?? others.find((file) => file.orgNumber)?.orgNumber ?? null;
    const placed = own.placedOn ? own : (others.find((file) => file.placedOn) ?? own);
    const { influence, interest, placedOn } = placed;
    return { ...own, orgNumber, influence, interest, placedOn };
  };
  return new Map(ids.map((id) => [id, fileOf(id)]));
});

/** What each has said itself, and what is noted of one that has no sign-in. */
export interface ActorAnswers {
  readonly said: ActorAnswerEntity | null;
  readonly noted: ActorAnswerEntity | null;
}

/** By its own sign-in or its link said; the others were noted by who keeps the list. */
export const actorAnswersOf = defineLoader<string, ActorAnswers>(async (ctx, ids) => {
  const of = await rowsOf(ctx, ActorAnswerEntity, ids);
  const own = await cardsAmong(ctx, ids.flatMap(of));
  const first = (id: string, isSaid: boolean): ActorAnswerEntity | null => {
    const found = of(id).find((row) => (row.byLink || own.has(row.actorId)) === isSaid);
    if (!found) return null;
    // What is said of one that is merged is no version of its own card.
    return found.actorId === id ? found : { ...found, version: 0 };
  };
  return new Map(ids.map((id) => [id, { said: first(id, true), noted: first(id, false) }]));
});

/** What was said or noted of each before, the latest first. */
export const answersBeforeOf = defineLoader<string, ToldBefore[]>(async (ctx, ids) => {
  const of = await rowsOf(ctx, ActorAnswerBeforeEntity, ids, { position: 'DESC' });
  const own = await cardsAmong(ctx, ids.flatMap(of));
  const told = (row: ActorAnswerBeforeEntity): ToldBefore => {
    return { ...row, isNoted: !row.byLink && !own.has(row.actorId) };
  };
  return new Map(ids.map((id) => [id, of(id).map(told)]));
});

export type ToldBefore = ActorAnswerBeforeEntity & { readonly isNoted: boolean };

/** Those that have a sign-in, and say what stands on their card themselves. */
async function cardsAmong(ctx: RequestContext, rows: readonly OfActor[]) {
  const id = Any([...new Set(rows.map(({ actorId }) => actorId))]);
  if (rows.length === 0) return new Set<string>();
  const where = { id, cardAgencyId: Not(IsNull()) };
  const cards = await ctx.db.find(ActorEntity, { where, select: { id: true } });
  return new Set(cards.map((card) => card.id));
}

/** What each has said of others, and what others have said of it; by the name of the other end. */
export const actorTiesOf = defineLoader<string, ToldTie[]>(async (ctx, ids) => {
  const followed = await followedIds(ctx, ids);
  const ends = Any([...followed.values()].flat());
  const ties = await ctx.db.find(ActorTieEntity, {
    where: [{ actorId: ends }, { otherActorId: ends }],
  });
  const known = [...new Set(ties.flatMap(({ actorId, otherActorId }) => [actorId, otherActorId]))];
  const actors = known.length
    ? await ctx.db.find(ActorEntity, { where: { id: Any(known) }, order: { name: 'ASC' } })
    : [];
  const standsFor = new Map(actors.map(({ id, mergedIntoId }) => [id, mergedIntoId ?? id]));
  const keptOf = (id: string) => standsFor.get(id) ?? id;
  const missing = [...new Set(standsFor.values())].filter((id) => !standsFor.has(id));
  const kept = missing.length
    ? await ctx.db.find(ActorEntity, { where: { id: Any(missing) }, order: { name: 'ASC' } })
    : [];
  const shown = [...actors.filter(({ mergedIntoId }) => mergedIntoId === null), ...kept];
  shown.sort((one, other) => one.name.localeCompare(other.name, 'sv'));
  const toldTo = (asked: string): ToldTie[] => {
    const id = keptOf(asked);
    const told = shown
      .filter((other) => other.id !== id)
      .flatMap(({ id: otherId, name: otherName }) =>
        ties
          .filter(({ actorId, otherActorId }) => {
            const [from, to] = [keptOf(actorId), keptOf(otherActorId)];
            return from === id ? to === otherId : to === id && from === otherId;
          })
          .map(({ id: tieId, kind, actorId, agencyId }) => ({
            ...{
              id: tieId,
              kind,
              isSaidHere: keptOf(actorId) === id,
              otherId,
              otherName,
              agencyId,
            },
          })),
      );
    // Said of both entries it is said once.
    const isFirst = (tie: ToldTie, at: number) =>
      told.findIndex(
        ({ kind, isSaidHere, otherId }) =>
          kind === tie.kind && isSaidHere === tie.isSaidHere && otherId === tie.otherId,
      ) === at;
    return told.filter(isFirst);
  };
  return new Map(ids.map((id) => [id, toldTo(id)]));
});
