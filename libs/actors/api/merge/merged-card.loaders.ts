import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { AreaEntity } from '@stad/programme/api/programme.entities.js';
import { Any } from 'typeorm';
import { ACTOR_MEETS, ACTOR_TASKS } from '../../rules/actor-codes.js';
import { cardWith } from '../../rules/actor-merge.js';
import { ActorAreaEntity, ActorEntity } from '../actor.entities.js';

/** What each does and meets and the areas it serves, by name, with what follows to it. */
export interface ReadCard {
  readonly tasks: readonly string[];
  readonly meets: readonly string[];
  readonly areas: readonly AreaEntity[];
}

/** One card each, as it is read now; of those merged into it as far as the viewer sees them. */
export async function readCards(
  ctx: RequestContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReadCard>> {
  const kept = Any([...ids]);
  const rows = await ctx.db.find(ActorEntity, {
    where: [{ id: kept }, { mergedIntoId: kept, cardFollows: true }],
  });
  const served = await ctx.db.find(ActorAreaEntity, {
    where: { actorId: Any(rows.map(({ id }) => id)) },
  });
  const areaIds = [...new Set(served.map(({ areaId }) => areaId))];
  const areas = areaIds.length
    ? await ctx.db.find(AreaEntity, {
        where: { id: Any(areaIds) },
        order: { name: 'ASC', id: 'ASC' },
      })
    : [];
  const fieldsOf = ({ id, tasks, meets }: ActorEntity) => ({
    ...{ tasks, meets },
    areaIds: served.flatMap(({ actorId, areaId }) => (actorId === id ? [areaId] : [])),
  });
  return new Map(
    rows
      .filter(({ id }) => ids.includes(id))
      .map((own) => {
        const followers = rows.filter(
          ({ mergedIntoId, cardFollows }) => mergedIntoId === own.id && cardFollows,
        );
        const card = cardWith(fieldsOf(own), followers.map(fieldsOf));
        const read = {
          tasks: ACTOR_TASKS.filter((code) => card.tasks.includes(code)),
          meets: ACTOR_MEETS.filter((code) => card.meets.includes(code)),
          areas: areas.filter((area) => card.areaIds.includes(area.id)),
        };
        return [own.id, read];
      }),
  );
}

/** As {@link readCards}, for what is asked at once. */
export const readCardOf = defineLoader<string, ReadCard>(readCards);
