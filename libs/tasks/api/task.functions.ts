import { TASK_OFFERERS } from '../rules/task.js';

const offerers = TASK_OFFERERS.map((role) => `'${role}'`).join(', ');

/**
 * A task lies with those who hold its function as it is given to it, whatever the one who writes it says; it is
 * offered to an agency where somebody can answer.
 */
const holding = `
  create or replace function app.hold_task() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    new.holder_ids := array(
      select m.id from membership m where m.agency_id = new.agency_id and m.function_title = new.owner_function
        and app.today() between m.valid_from and coalesce(m.valid_to, 'infinity') order by m.id);
    return new;
  end $$;
  revoke execute on function app.hold_task() from public;
  create or replace trigger hold_task before insert or update of owner_function on task
    for each row execute function app.hold_task();

  create or replace function app.answers_offers(agency uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public as $$
    select exists (select from membership m where m.agency_id = agency and m.roles && array[${offerers}]
      and app.today() between m.valid_from and coalesce(m.valid_to, 'infinity'))
  $$;
  revoke execute on function app.answers_offers(uuid) from public;
  grant execute on function app.answers_offers(uuid) to portal_app;`;

/**
 * An offer is answered by whom it is made to, once, and taken back by who made it while nobody has answered;
 * the task follows: taken, it is over here, else it is open again.
 */
export const taskFunctions = `${holding}

  create or replace function app.guard_task_offer() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  declare
    changed text[] := array(select key from jsonb_each(to_jsonb(new)) where value is distinct from to_jsonb(old) -> key);
  begin
    if app.viewer_kind() is distinct from 'person' then return new; end if;
    if changed = array['body'] and app.removing() then return new; end if;
    if old.state <> 'OPEN' or not changed <@ array['state', 'answered_at', 'answered_function'] then
      raise exception 'An offer is answered once, and says nothing else' using errcode = 'insufficient_privilege';
    end if;
    if (new.state = 'WITHDRAWN') = (old.agency_id = app.agency_id())
      and (new.state in ('TAKEN', 'DECLINED')) = (old.to_agency_id = app.agency_id()) then return new; end if;
    raise exception 'Each end has its own part of an offer' using errcode = 'insufficient_privilege';
  end $$;
  create or replace trigger guard_offer before update on task_offer
    for each row execute function app.guard_task_offer();

  -- Whoever answers sees nothing of the task itself, which is another agency's.
  create or replace function app.follow_task_offer() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    update task set state = case new.state when 'TAKEN' then 'TAKEN' else 'OPEN' end
      where id = new.task_id and agency_id = new.agency_id and state = 'OFFERED';
    if new.state <> 'WITHDRAWN' then
      insert into task_change (task_id, agency_id, state, at, function_title)
        values (new.task_id, new.agency_id, case new.state when 'TAKEN' then 'TAKEN' else 'OPEN' end,
          new.answered_at, new.answered_function);
    end if;
    return null;
  end $$;
  revoke execute on function app.follow_task_offer() from public;
  create or replace trigger follow_offer after update of state on task_offer
    for each row execute function app.follow_task_offer();`;
