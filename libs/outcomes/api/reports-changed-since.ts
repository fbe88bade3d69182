/**
 * Which reports of passes were corrected, or locked, after a moment: a frozen report says that something
 * changed afterwards and by whom, never what (INV-16). The number of a pass is for whoever may
 * see the pass; here it is an id.
 */
export const reportsChangedSince = `
  drop function if exists app.reports_changed_since (uuid, date, date, uuid, timestamptz);
  create function app.reports_changed_since
    (of_programme uuid, first_day date, last_day date, of_site uuid, since timestamptz)
    returns table (activity_id uuid, agency_id uuid, changed_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select n.activity_id, n.agency_id, max(n.at)
    from activity a,
      lateral (
        select r.activity_id, r.agency_id, r.locked_at as at from field_report r
        where r.activity_id = a.id and not r.nothing_to_report
        union all
        select r.activity_id, r.agency_id, c.corrected_at
        from field_report r join field_report_correction c on c.report_id = r.id
        where r.activity_id = a.id
        union all
        -- Of a report that was disposed of since.
        select f.activity_id, f.agency_id, f.report_changed_at from pass_agency_fact f
        where f.activity_id = a.id and f.report_changed_at is not null
      ) n
    where app.viewer_kind() = 'person' and $1 = any (app.programme_ids()) and a.programme_id = $1
      and a.starts_at >= ($2::timestamp at time zone 'Europe/Stockholm')
      and a.starts_at < (($3 + 1)::timestamp at time zone 'Europe/Stockholm')
      and ($4 is null or a.site_id = $4) and n.at > $5
    group by 1, 2
    order by 3, 1
  $$;
  revoke execute on function app.reports_changed_since (uuid, date, date, uuid, timestamptz) from public;
  grant execute on function app.reports_changed_since (uuid, date, date, uuid, timestamptz) to portal_app;`;
