/**
 * Whose answer a secret is good for; void ones are like unknown ones. What may be said is for the service. Who is
 * of no agency answers as whoever asked.
 */
export const participantDoorFunctions = `
  create or replace function door.participant_key(secret_hash bytea) returns table (
    participant_id uuid, activity_id uuid, agency_id uuid, function_title text, way text)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select n.id, n.activity_id, coalesce(n.from_agency_id, n.agency_id), n.function_title, k.way
    from participant_key k join activity_participant n on n.id = k.participant_id
    where k.secret_hash = participant_key.secret_hash and k.made_at >= n.keys_from
  $$;
  alter function door.participant_key(bytea) owner to portal_door;
  revoke execute on function door.participant_key(bytea) from public;
  grant execute on function door.participant_key(bytea) to portal_app;`;
