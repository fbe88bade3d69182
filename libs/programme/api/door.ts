/**
 * The rings of an agency today, computed once per request with the session. Policies read the
 * resulting settings and never these tables: a policy over memberships would run for every row.
 *
 * In plpgsql: it runs with every request, and a function in SQL is planned anew at every call.
 */
export const ringFunctions = `
  create or replace function door.rings(agency uuid) returns table (
    site_ids uuid[], core_site_ids uuid[], programme_ids uuid[])
    language plpgsql stable security definer set search_path = pg_catalog, public as $$
  begin
    return query with ring as (
      select distinct r.site_id, r.tier from site_agency r
      where r.agency_id = agency and app.today() between r.valid_from and coalesce(r.valid_to, 'infinity')
    )
    select
      coalesce((select array_agg(distinct site_id) from ring), '{}'),
      coalesce((select array_agg(distinct site_id) from ring where tier = 'CORE'), '{}'),
      coalesce((select array_agg(distinct p.programme_id) from programme_site p join ring using (site_id)), '{}');
  end $$;
  alter function door.rings(uuid) owner to portal_door;
  revoke execute on function door.rings(uuid) from public;
  grant execute on function door.rings(uuid) to portal_app;`;
