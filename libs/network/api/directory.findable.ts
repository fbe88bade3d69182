import type { FindableNoun } from '@stad/platform/api/search/findables.js';

/**
 * People’s functions, as the directory lists them, in all towns that one reads of; own ones lead to the team. The id
 * is the row's alone: nobody is opened by it, and no membership is told.
 */
export const findableFunctions: FindableNoun = {
  allow: 'directory:read',
  rows: `
    select 'FUNCTION' as kind, md5('findable' || d.membership_id)::uuid as id, null::text as number, d.function_title as title,
      d.unit_name as words, a.short_name as place, null::timestamptz as at, null::uuid as programme_id,
      case when d.agency_id = (select app.agency_id()) then '/planering?vy=team' else '/ring' end as path
    from directory_entry d join agency a on a.id = d.agency_id
    where app.today() between d.valid_from and coalesce(d.valid_to, 'infinity') and exists (
      select from site_agency r where r.agency_id = d.agency_id
        and app.today() between r.valid_from and coalesce(r.valid_to, 'infinity'))`,
};
