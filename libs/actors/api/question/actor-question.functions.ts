/**
 * A letter gives a question its secret; whoever holds that answers until it is judged or closed; whoever keeps
 * the list judges what was answered, once. Neither does the other’s part.
 */
export const actorQuestionFunctions = `
  create or replace function app.guard_actor_question() returns trigger language plpgsql
    set search_path = pg_catalog, public as $$
  declare
    changed text[];
    is_system boolean := app.viewer_kind() = 'system';
  begin
    -- A restore ends the secrets as the owner.
    if current_user <> 'portal_app' then return new; end if;
    changed := array(select key from jsonb_each(to_jsonb(new))
      where value is distinct from to_jsonb(old) -> key);
    if old.decision is not null then
      raise exception 'What was judged stays as it is' using errcode = 'insufficient_privilege';
    end if;
    if is_system and changed <@ array['secret_hash'] then return new; end if;
    if is_system and old.closes_on >= app.today()
      and changed <@ array['answered_at', 'tasks', 'meets', 'may', 'may_not', 'secrecy', 'said_mailbox'] then
      return new;
    end if;
    if not is_system and changed <@ array['decision', 'reason', 'decided_at', 'decided_function'] then
      return new;
    end if;
    raise exception 'Who asks and who answers have each their part' using errcode = 'insufficient_privilege';
  end $$;
  create or replace trigger guard_actor_question before update on actor_question
    for each row execute function app.guard_actor_question();

  create or replace function door.actor_question(secret_hash bytea)
    returns table (question_id uuid, agency_id uuid)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select q.id, q.agency_id from actor_question q where q.secret_hash = actor_question.secret_hash
  $$;
  alter function door.actor_question(bytea) owner to portal_door;
  revoke execute on function door.actor_question(bytea) from public;
  grant execute on function door.actor_question(bytea) to portal_app;`;
