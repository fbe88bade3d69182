/** Before anybody is signed in: the round that a link says it is of, and whose it is. */
export const roundFunctions = `
  create or replace function door.seminar_round(id uuid) returns table (agency_id uuid)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select r.agency_id from seminar_round r where r.id = seminar_round.id
  $$;
  alter function door.seminar_round(uuid) owner to portal_door;
  revoke execute on function door.seminar_round(uuid) from public;
  grant execute on function door.seminar_round(uuid) to portal_app;`;
