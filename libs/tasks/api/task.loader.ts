import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import { Any } from 'typeorm';
import { TaskChangeEntity, TaskOfferEntity } from './task.entities.js';

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

/** Who takes part in a town today, the core group first. */
export const agenciesAt = defineLoader<string, string[]>(async (ctx, ids) => {
  const rows = await ctx.db.sql<{ siteId: string; agencyId: string }>(
    `select r.site_id as "siteId", r.agency_id as "agencyId" from site_agency r join agency a on a.id = r.agency_id
     where r.site_id = any ($1) and app.today() between r.valid_from and coalesce(r.valid_to, 'infinity')
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

/** The viewer’s own function. */
export const functionTitleOf = defineLoader<string, string>(async (ctx, ids) => {
  const rows = await ctx.db.sql<{ id: string; title: string }>(
    'select id, function_title as title from membership where id = any ($1)',
    [ids],
  );
  return new Map(rows.map(({ id, title }) => [id, title]));
});
