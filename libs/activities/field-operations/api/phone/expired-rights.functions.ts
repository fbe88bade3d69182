import { rightsOn } from '@stad/identity/api/field-session/rights-on.js';

/**
 * Whose place in a team that is out is held by a phone alone: membership, undertaking or the agency's ring at
 * the site has run out, and the field session lives to *Alla tillbaka* (INV-22). Ids of places and agencies, for the job that reports it.
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
      and (not ${rightsOn('on_day')} or (
        -- An agency that never had a ring there has lost none.
        select bool_or(r.valid_to < on_day)
          and not bool_or(on_day between r.valid_from and coalesce(r.valid_to, 'infinity'))
        from activity a join site_agency r on r.site_id = a.site_id
        where a.id = pass and r.agency_id = t.agency_id))
  $$;
  revoke execute on function app.expired_in_field(uuid, date) from public;
  grant execute on function app.expired_in_field(uuid, date) to portal_app;`;
