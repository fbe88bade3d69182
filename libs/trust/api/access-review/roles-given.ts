import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import type { RolesGiven } from './access-review.types.js';

/** What somebody gave or said yes to on the Swedish day of the event. */
const GIVEN = `
  select i.id, r.function_title as "toTitle", p.added as roles, g.function_title as "byTitle",
    a.function_title as "approvedByTitle"
  from access_review_item i
    join role_period p on i.membership_id in (p.given_by, p.approved_by) and cardinality(p.added) > 0
      and (p.since at time zone 'Europe/Stockholm')::date = (i.at at time zone 'Europe/Stockholm')::date
    join membership r on r.id = p.membership_id
    left join membership g on g.id = p.given_by
    left join membership a on a.id = p.approved_by
  where i.id = any ($1) and 'RIGHTS' = any (i.reasons)
  order by p.since`;

/** Which roles went to whom, by whose hand and whose yes: beside what is looked at as a change of rights. */
export const rolesGiven = defineLoader<string, RolesGiven[]>(async (ctx, ids) => {
  const rows = await ctx.db.sql<RolesGiven & { id: string }>(GIVEN, [[...ids]]);
  const given = new Map<string, RolesGiven[]>();
  for (const { id, ...row } of rows) given.set(id, [...(given.get(id) ?? []), row]);
  return given;
});
