/**
 * When memberships of the own agency were last used, for its administrator. The day alone; the service tells
 * it only of accounts that nobody has used for long, since sessions are not for judging people.
 */
export const reviewDoorFunctions = `
  create or replace function door.last_used() returns table (membership_id uuid, used_on date)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select m.id, app.swedish_day(max(s.last_seen_at)) from membership m join session s on s.membership_id = m.id
    where app.viewer_kind() = 'person' and app.has_role('AGENCY_ADMIN')
      and m.agency_id = app.agency_id()
    group by m.id
  $$;
  alter function door.last_used() owner to portal_door;
  revoke execute on function door.last_used() from public;
  grant execute on function door.last_used() to portal_app;`;
