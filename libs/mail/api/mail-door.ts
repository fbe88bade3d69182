/** Whose letter a bounce is about: one secret in, one pair of ids out. */
export const mailDoorFunctions = `
  create or replace function door.letter(secret_hash bytea) returns table (id uuid, agency_id uuid)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select d.id, d.agency_id from mail_delivery d where d.message_hash = secret_hash and d.state = 'SENT'
  $$;
  alter function door.letter(bytea) owner to portal_door;
  revoke execute on function door.letter(bytea) from public;
  grant execute on function door.letter(bytea) to portal_app;`;
