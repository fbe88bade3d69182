/** How many sessions are alive; for the figures of a process. */
export const SESSION_COUNT = 'select door.session_count() as alive';

/** One number over all agencies: whose sessions they are, it does not say. */
export const sessionCountFunction = `
  create or replace function door.session_count() returns integer language sql stable
    security definer set search_path = pg_catalog, public as $$
    select count(*)::integer from session
    where ended_at is null and last_seen_at > now() - interval '30 minutes'
      and created_at > now() - interval '12 hours'
  $$;
  alter function door.session_count() owner to portal_door;
  revoke execute on function door.session_count() from public;
  grant execute on function door.session_count() to portal_app;`;
