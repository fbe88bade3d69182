/** One secret in, one open link out; and a link goes as its handover is closed or goes, by whichever end. */
export const handoverLinkFunctions = `
  create or replace function app.end_handover_link() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    delete from handover_link where handover_id = old.id;
    return coalesce(new, old);
  end $$;
  revoke execute on function app.end_handover_link() from public;
  create or replace trigger end_handover_link after update on handover
    for each row when (old.state = 'REGISTERED' and new.state <> 'REGISTERED')
    execute function app.end_handover_link();
  create or replace trigger end_handover_link_too before delete on handover
    for each row execute function app.end_handover_link();

  create or replace function door.handover_link(secret_hash bytea)
    returns table (handover_id uuid, agency_id uuid)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select l.handover_id, l.agency_id from handover_link l where l.secret_hash = handover_link.secret_hash
  $$;
  alter function door.handover_link(bytea) owner to portal_door;
  revoke execute on function door.handover_link(bytea) from public;
  grant execute on function door.handover_link(bytea) to portal_app;`;
