/**
 * When the acting person is taken for another employer. Rights of two memberships never add up (INV-09): the row
 * policy shows none of these rows, and nothing of them leaves but when, spans that touch or overlap as one.
 */
export const timeElsewhereFunctions = `
  create or replace function door.time_elsewhere(since timestamptz, until timestamptz)
    returns table (starts_at timestamptz, ends_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select lower(taken), upper(taken) from (
      select unnest(range_agg(tstzrange(b.starts_at, b.ends_at))) as taken
      from membership m join busy_span b on b.membership_id = m.id
      where app.viewer_kind() = 'person' and m.person_id = app.person_id()
        and m.agency_id <> app.agency_id()
        and app.today() between m.valid_from and coalesce(m.valid_to, 'infinity')
        and b.starts_at < until and b.ends_at > since) spans
    order by 1
  $$;
  alter function door.time_elsewhere(timestamptz, timestamptz) owner to portal_door;
  revoke execute on function door.time_elsewhere(timestamptz, timestamptz) from public;
  grant execute on function door.time_elsewhere(timestamptz, timestamptz) to portal_app;`;
