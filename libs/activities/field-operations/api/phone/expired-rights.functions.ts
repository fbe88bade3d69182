import { rightsOn } from '@stad/identity/api/field-session/rights-on.js';
import { ringEnded } from '@stad/programme/api/ring-ended.js';

/**
 * Whose right has run out in a team that is out, of those with a phone that was made ready: membership,
 * undertaking, or the agency's ring at the site. The field session lives to *Alla tillbaka* (INV-22).
 * Ids of places and agencies, for the job that reports it.
 */
export const expiredRightsFunctions = `
  create or replace function app.expired_in_field(pass uuid, on_day date)
    returns table (member_id uuid, agency_id uuid)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select distinct t.id, t.agency_id
    from session s
      join membership m on m.id = s.membership_id
      join pass_member t on t.activity_id = s.pass_id and t.membership_id = m.id
      join field_operation o on o.activity_id = s.pass_id
    where s.pass_id = pass and s.way = 'FIELD' and s.ended_at is null and o.state = 'ACTIVE'
      and app.viewer_kind() = 'system' and exists (
        select from pass_member own where own.activity_id = pass and own.agency_id = app.agency_id()
        union all
        select from activity a where a.id = pass and a.agency_id = app.agency_id())
      and (not ${rightsOn('on_day')} or ${ringEnded('on_day', {
        site: '(select site_id from activity where id = pass)',
        agency: 't.agency_id',
      })})
  $$;
  revoke execute on function app.expired_in_field(uuid, date) from public;
  grant execute on function app.expired_in_field(uuid, date) to portal_app;`;
