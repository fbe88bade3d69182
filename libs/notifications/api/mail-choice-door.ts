/** Whose mail a secret ends: one secret in, one pair of ids out. */
export const mailChoiceDoorFunctions = `
  create or replace function door.notification_stop(secret_hash bytea) returns table (choice_id uuid, agency_id uuid)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select k.choice_id, k.agency_id from notification_stop_key k where k.secret_hash = notification_stop.secret_hash
  $$;
  alter function door.notification_stop(bytea) owner to portal_door;
  revoke execute on function door.notification_stop(bytea) from public;
  grant execute on function door.notification_stop(bytea) to portal_app;`;
