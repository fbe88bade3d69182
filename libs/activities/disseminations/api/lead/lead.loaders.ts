import { activityAddress } from '@stad/activities/core/api/activity-types.js';
import { ActorEntity } from '@stad/actors/api/actor.entities.js';
import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import { TaskEntity } from '@stad/tasks/api/task.entities.js';
import { Any } from 'typeorm';
import { DISSEMINATION_KIND } from '../../rules/dissemination-kind.js';
import { DisseminationLeadEntity } from '../dissemination.entities.js';
import type { LeadFollowUp, LeadOrigin } from './lead.types.js';

/** What a task is born from when it follows a lead up. */
export const LEAD_SOURCE = 'LEAD';

/** Leads of an activity in the order in which they were noted. */
export const leadsOf = defineLoader<string, DisseminationLeadEntity[]>(async (ctx, ids) => {
  const rows = await ctx.db.find(DisseminationLeadEntity, {
    where: { activityId: Any([...ids]) },
    order: { position: 'ASC' },
  });
  return new Map(ids.map((id) => [id, rows.filter((row) => row.activityId === id)]));
});

/** The actor a lead became, for who sees it; of one that was merged into another, that one. */
export const actorOfLead = defineLoader<string, ActorEntity>(async (ctx, ids) => {
  const find = (wanted: readonly string[]) =>
    ctx.db.find(ActorEntity, { where: { id: Any([...wanted]) } });
  const rows = await find(ids);
  const kept = rows.flatMap(({ mergedIntoId }) => mergedIntoId ?? []);
  const known = kept.length > 0 ? [...rows, ...(await find(kept))] : rows;
  const byId = new Map(known.map((row) => [row.id, row]));
  return new Map(rows.map((row) => [row.id, byId.get(row.mergedIntoId ?? row.id) ?? row]));
});

/** The task that follows a lead up: the one still to do, or the last. Its own agency’s alone. */
export const followUpOf = defineLoader<string, LeadFollowUp>(async (ctx, ids) => {
  const rows = await ctx.db.find(TaskEntity, {
    where: { sourceKind: LEAD_SOURCE, sourceId: Any([...ids]) },
    order: { dueOn: 'ASC', id: 'ASC' },
  });
  const isOpen = ({ state }: TaskEntity) => state === 'OPEN' || state === 'OFFERED';
  return new Map(
    ids.flatMap((id) => {
      const tasks = rows.filter(({ sourceId }) => sourceId === id);
      const task = tasks.find(isOpen) ?? tasks.at(-1);
      return task ? [[id, task] as const] : [];
    }),
  );
});

/** Where an actor was met first, or one that was merged into it: activities that the viewer sees. */
export const originsOf = defineLoader<string, LeadOrigin[]>(async (ctx, ids) => {
  const rows = await ctx.db.sql<{ actorId: string; id: string; title: string }>(
    `select distinct on (x.id, a.id) x.id as "actorId", a.id, a.title
     from unnest($1::uuid[]) x (id)
       join dissemination_lead l
         on l.actor_id = x.id or l.actor_id in (select m.id from actor m where m.merged_into_id = x.id)
       join activity a on a.id = l.activity_id
     order by x.id, a.id`,
    [ids],
  );
  const origin = ({ id, title }: { id: string; title: string }) => {
    return { id, title, path: activityAddress({ id, kind: DISSEMINATION_KIND }) ?? '' };
  };
  return new Map(
    ids.map((actor) => [actor, rows.filter(({ actorId }) => actorId === actor).map(origin)]),
  );
});
