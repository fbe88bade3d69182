import { ringEnded } from './ring-ended.js';

/** The rings of `agency` on `on_day`, as plpgsql: what a function of schema door returns. */
const returnRings = (more = '') => `
    return query with ring as (
      select distinct r.site_id, r.tier from site_agency r
      where r.agency_id = agency and on_day between r.valid_from and coalesce(r.valid_to, 'infinity')
    )
    select
      coalesce((select array_agg(distinct site_id) from ring), '{}'),
      coalesce((select array_agg(distinct site_id) from ring where tier = 'CORE'), '{}'),
      coalesce((select array_agg(distinct p.programme_id) from programme_site p join ring using (site_id)), '{}')${more};`;

/**
 * The rings of an agency today, computed once per request with the session. Policies read the
 * resulting settings and never these tables: a policy over memberships would run for every row.
 *
 * A phone that was made ready keeps those of the day the team went out until everyone is back: an agreement
 * that ends at midnight takes none of the own rings from the people in the field, and the phone says that it
 * has ended (INV-22). Numbers that hang on the ring of another agency end with that one.
 *
 * In plpgsql: they run with every request, and a function in SQL is planned anew at every call.
 */
export const ringFunctions = `
  create or replace function door.rings(agency uuid) returns table (
    site_ids uuid[], core_site_ids uuid[], programme_ids uuid[])
    language plpgsql stable security definer set search_path = pg_catalog, public as $$
  declare on_day date := app.today();
  begin
    ${returnRings()}
  end $$;

  -- It came to tell of a ring that has ended: what a function returns changes in no other way.
  drop function if exists door.field_rings(bytea);
  create function door.field_rings(secret_hash bytea) returns table (
    site_ids uuid[], core_site_ids uuid[], programme_ids uuid[], has_ended boolean)
    language plpgsql stable security definer set search_path = pg_catalog, public as $$
  declare agency uuid; on_day date; site uuid;
  begin
    select m.agency_id, coalesce(s.rights_day, app.today()), s.rights_site_id into agency, on_day, site
      from session s join membership m on m.id = s.membership_id
      where s.token_hash = secret_hash and s.way = 'FIELD' and s.ended_at is null;
    ${returnRings(`,
      coalesce(${ringEnded('app.today()', { site: 'site', agency: 'agency' })}, false)`)}
  end $$;

  alter function door.rings(uuid) owner to portal_door;
  alter function door.field_rings(bytea) owner to portal_door;
  revoke execute on function door.rings(uuid), door.field_rings(bytea) from public;
  grant execute on function door.rings(uuid), door.field_rings(bytea) to portal_app;`;
