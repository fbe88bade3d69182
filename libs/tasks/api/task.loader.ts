import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Any } from 'typeorm';
import { TaskChangeEntity, TaskOfferEntity } from './task.entities.js';

/** Somebody of today has the task `t`: a leaver has it no more. */
export const HELD = `exists (select from membership m where m.agency_id = t.agency_id
  and m.function_title = t.owner_function and (t.classification = 'P1' or m.id = any (t.holder_ids))
  and app.today() between m.valid_from and coalesce(m.valid_to, 'infinity'))`;

/** The states each has been in, the latest first. */
export const taskChangesOf = defineLoader<string, TaskChangeEntity[]>(async (ctx, ids) => {
  const rows = await ctx.db.find(TaskChangeEntity, {
    where: { taskId: Any([...ids]) },
    order: { at: 'DESC', position: 'DESC' },
  });
  return new Map(ids.map((id) => [id, rows.filter((row) => row.taskId === id)]));
});

/** To whom each was offered, the latest first. */
export const taskOffersOf = defineLoader<string, TaskOfferEntity[]>(async (ctx, ids) => {
  const rows = await ctx.db.find(TaskOfferEntity, {
    where: { taskId: Any([...ids]), agencyId: ctx.person.agencyId },
    order: { offeredAt: 'DESC', position: 'DESC' },
  });
  return new Map(ids.map((id) => [id, rows.filter((row) => row.taskId === id)]));
});

/** Who takes part in a town today and can answer an offer, the core group first. */
export const agenciesAt = defineLoader<string, string[]>(async (ctx, ids) => {
  const rows = await ctx.db.sql<{ siteId: string; agencyId: string }>(
    `select r.site_id as "siteId", r.agency_id as "agencyId" from site_agency r join agency a on a.id = r.agency_id
     where r.site_id = any ($1) and app.answers_offers(r.agency_id) and app.today() between r.valid_from and coalesce(r.valid_to, 'infinity')
     order by r.tier <> 'CORE', a.name, a.id`,
    [ids],
  );
  return new Map(
    ids.map((id) => [
      id,
      rows.filter(({ siteId }) => siteId === id).map(({ agencyId }) => agencyId),
    ]),
  );
});

/** Whether an agency takes part in a town today. */
export async function takesPart(
  ctx: RequestContext,
  siteId: string,
  agencyId: string,
): Promise<boolean> {
  const rows = await ctx.db.sql(
    `select from site_agency r where r.site_id = $1 and r.agency_id = $2
       and app.today() between r.valid_from and coalesce(r.valid_to, 'infinity')`,
    [siteId, agencyId],
  );
  return rows.length > 0;
}

/** Whether somebody of the own agency holds a function today. */
export const isHeldHere = defineLoader<string, boolean>(async (ctx, titles) => {
  const rows = await ctx.db.sql<{ title: string }>(
    `select distinct function_title as title from membership where agency_id = (select app.agency_id())
       and function_title = any ($1) and app.today() between valid_from and coalesce(valid_to, 'infinity')`,
    [titles],
  );
  const held = new Set(rows.map(({ title }) => title));
  return new Map(titles.map((title) => [title, held.has(title)]));
});

/** Whether somebody can see each of them as their own: of the network by its title, else one who was given it. */
export const isTaskHeld = defineLoader<string, boolean>(async (ctx, ids) => {
  const rows = await ctx.db.sql<{ id: string }>(
    `select t.id from task t where t.id = any ($1) and ${HELD}`,
    [ids],
  );
  const held = new Set(rows.map(({ id }) => id));
  return new Map(ids.map((id) => [id, held.has(id)]));
});

/** The viewer’s own function. */
export const functionTitleOf = defineLoader<string, string>(async (ctx, ids) => {
  const rows = await ctx.db.sql<{ id: string; title: string }>(
    'select id, function_title as title from membership where id = any ($1)',
    [ids],
  );
  return new Map(rows.map(({ id, title }) => [id, title]));
});
