/** Whose answer a secret is good for; void ones are like unknown ones. What may be said is for the rule. */
export const inviteDoorFunctions = `
  create or replace function door.answer_key(secret_hash bytea) returns table (
    invitee_id uuid, activity_id uuid, agency_id uuid, owner_agency_id uuid, membership_id uuid,
    function_title text, way text)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select i.id, i.activity_id, i.agency_id, i.owner_agency_id, i.membership_id, i.function_title, k.way
    from answer_key k join pass_invitee i on i.id = k.invitee_id
    where k.secret_hash = answer_key.secret_hash and k.made_at >= i.keys_from
  $$;
  alter function door.answer_key(bytea) owner to portal_door;
  revoke execute on function door.answer_key(bytea) from public;
  grant execute on function door.answer_key(bytea) to portal_app;`;
