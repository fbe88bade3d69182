/**
 * What keeps a checklist whole whoever writes:
 *
 * - a new plan has the points of its agency's template; another type of pass has another list. What was
 *   written for this pass, and what a go-ahead asks for, stays
 * - the conditions of a go-ahead become points of the pass, of the employer that set them
 * - a point takes its tick with it
 * - a tick is of a point of its own pass, and nobody ticks once the pass has begun
 */
export const checklistFunctions = `
  create or replace function app.copy_checklist() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    delete from checklist_point where activity_id = new.activity_id and source = 'TEMPLATE';
    insert into checklist_point (activity_id, agency_id, position, text, source)
      select new.activity_id, new.agency_id, c.at, c.text, 'TEMPLATE'
      from checklist_template t, unnest(t.points) with ordinality as c(text, at)
      where t.agency_id = new.agency_id and t.type = new.type;
    return null;
  end $$;
  create or replace trigger copy_checklist after insert on field_operation
    for each row execute function app.copy_checklist();
  create or replace trigger change_checklist after update of type on field_operation
    for each row when (new.type <> old.type) execute function app.copy_checklist();

  create or replace function app.add_conditions() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    insert into checklist_point (activity_id, agency_id, position, text, source, go_ahead_id)
      select new.activity_id, new.agency_id,
        coalesce((select max(p.position) from checklist_point p where p.activity_id = new.activity_id), 0) + c.at,
        c.text, 'GO_AHEAD', new.id
      from unnest(new.conditions) with ordinality as c(text, at);
    return null;
  end $$;
  create or replace trigger add_conditions after insert on go_ahead
    for each row when (new.decision = 'GIVEN' and cardinality(new.conditions) > 0)
    execute function app.add_conditions();

  create or replace function app.guard_checklist_tick() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    perform from checklist_point p join pass_progress g on g.activity_id = p.activity_id
      where p.id = new.point_id and p.activity_id = new.activity_id and g.started_at is null;
    if not found then
      raise exception 'A point of a pass that waits is ticked' using errcode = 'serialization_failure';
    end if;
    return new;
  end $$;
  create or replace trigger guard_tick before insert on checklist_tick
    for each row execute function app.guard_checklist_tick();

  create or replace function app.clear_checklist_tick() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    delete from checklist_tick where point_id = old.id;
    return old;
  end $$;
  create or replace trigger clear_tick before delete on checklist_point
    for each row execute function app.clear_checklist_tick();`;
