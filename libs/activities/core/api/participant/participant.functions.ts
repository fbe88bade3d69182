/** Whose function is asked answers for it, and writes nothing else of the row. */
export const participantFunctions = `
  create or replace function app.guard_participant() returns trigger language plpgsql
    set search_path = pg_catalog, public as $$
  declare
    changed text[] := array(select key from jsonb_each(to_jsonb(new)) where value is distinct from to_jsonb(old) -> key);
  begin
    if app.viewer_kind() is distinct from 'person' or old.agency_id = app.agency_id()
      or changed <@ array['answer', 'answered_at', 'proposes_other_time'] then return new; end if;
    raise exception 'Its agency answers, and no more' using errcode = 'insufficient_privilege';
  end $$;
  create or replace trigger guard_participant before update on activity_participant
    for each row execute function app.guard_participant();

  -- Who is asked no longer answers no longer; nobody reads a secret in order to take it away.
  create or replace function app.forget_participant_keys() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    delete from participant_key where participant_id = old.id;
    return old;
  end $$;
  revoke execute on function app.forget_participant_keys() from public;
  create or replace trigger forget_keys before delete on activity_participant
    for each row execute function app.forget_participant_keys();`;
