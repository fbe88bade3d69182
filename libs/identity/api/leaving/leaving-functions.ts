/**
 * Who has left is out at once, in the transaction that says so: identities, sessions and invitations end with
 * the membership, and sessions end with their identity, whoever wrote it (INV-22).
 */
export const leavingFunctions = `
  create or replace function app.shut_out() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    update sign_in_binding b set state = 'ENDED', hint = null
      where b.membership_id = new.id and b.state in ('PENDING', 'APPROVED');
    update invitation i set withdrawn_at = now()
      where i.membership_id = new.id and i.taken_at is null and i.withdrawn_at is null;
    update session s set ended_at = now() where s.membership_id = new.id and s.ended_at is null;
    update role_proposal p set state = 'VOID', decided_at = now()
      where p.membership_id = new.id and p.state = 'OPEN';
    return null;
  end $$;
  create or replace trigger shut_out after update of valid_to on membership
    for each row when (new.valid_to < app.today()) execute function app.shut_out();

  create or replace function app.end_sessions_of_binding() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    update session s set ended_at = now() where s.binding_id = new.id and s.ended_at is null;
    return null;
  end $$;
  create or replace trigger end_sessions after update of state on sign_in_binding
    for each row when (new.state = 'ENDED') execute function app.end_sessions_of_binding();`;
