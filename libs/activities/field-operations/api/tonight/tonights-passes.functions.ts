import { NIGHT_TURNS } from '@stad/network/rules/tonight/tonight.js';

/**
 * `app.tonight()`: from four this morning, or yesterday's before it, a day and night on.
 *
 * `app.tonights_passes(site)`: what a plan shows of the passes of tonight, for who answers in the town and who decides
 * out of hours (field.md 8): the on-call service sees those of its core sites, the duty manager those its agency owns
 * or was asked to. A function and not a wider policy: of the activity hang texts, checks, places to meet and counts,
 * and none of that is for who answers. No id: nothing here opens a pass. The database's own clock says which night.
 */
export const tonightsPassesFunctions = `
  create or replace function app.tonight() returns tstzrange language sql stable parallel safe
    set search_path = pg_catalog, public as $$
    select tstzrange(((d + time '${NIGHT_TURNS}') at time zone 'Europe/Stockholm'),
      ((d + 1 + time '${NIGHT_TURNS}') at time zone 'Europe/Stockholm'))
    from (select ((now() at time zone 'Europe/Stockholm') - interval '${Number(NIGHT_TURNS.slice(0, 2))} hours')::date as d) t
  $$;

  create or replace function app.tonights_passes(of_site uuid) returns table (
      number text, type text, state text, starts_at timestamptz, ends_at timestamptz, areas text[], functions json)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select a.number, o.type, o.state, a.starts_at, a.ends_at,
      array(select r.name from field_operation_area x join area r on r.id = x.area_id where x.activity_id = a.id
        order by r.name),
      (select json_agg(json_build_object('agencyId', m.agency_id, 'functionTitle', m.function_title, 'role', m.role)
        order by m.role = 'PASS_LEADER' desc, m.function_title) from pass_member m
        where m.activity_id = a.id and m.left_at is null)
    from activity a join field_operation o on o.activity_id = a.id
    where app.viewer_kind() = 'person' and app.field_pass() is null
      and a.site_id = of_site and of_site = any (app.core_site_ids())
      and a.classification <> 'P3' and a.lifecycle not in ('DRAFT', 'DISPOSED')
      and o.sent_at is not null and o.cancelled_at is null
      and tstzrange(a.starts_at, a.ends_at) && app.tonight()
      and (app.has_role('ON_CALL') or app.has_role('DUTY_MANAGER') and (a.agency_id = app.agency_id() or exists (
        select from activity_share s
        where s.activity_id = a.id and s.agency_id = app.agency_id() and s.revoked_at is null)))
    order by a.starts_at, a.number
    limit 50
  $$;
  revoke execute on function app.tonights_passes(uuid) from public;
  grant execute on function app.tonights_passes(uuid) to portal_app;`;
