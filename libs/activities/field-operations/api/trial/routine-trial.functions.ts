/**
 * What others learn of a test in the field: which version, in which month, which steps held. It is told as the
 * counting agency locks its report, and goes when that is opened again; the pass, its night and who was there are
 * not in it.
 */
export const routineTrialFunctions = `
  create or replace function app.keep_routine_mark() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  declare
    trial routine_trial%rowtype;
    mark uuid;
  begin
    if app.disposing() then return null; end if;
    select t.* into trial from routine_trial t
      where t.activity_id = new.activity_id and t.agency_id = new.agency_id for update;
    if trial.activity_id is null then return null; end if;
    if new.state = 'OPEN' then
      update routine_trial set mark_id = null where activity_id = trial.activity_id and mark_id is not null;
      delete from routine_mark where id = trial.mark_id;
    elsif trial.mark_id is null then
      insert into routine_mark (routine_id, agency_id, month, results)
        select trial.routine_id, trial.agency_id, to_char(app.swedish_day(a.starts_at), 'YYYY-MM'), trial.results
        from activity a where a.id = trial.activity_id
        returning id into mark;
      update routine_trial set mark_id = mark where activity_id = trial.activity_id;
    end if;
    return null;
  end $$;
  revoke execute on function app.keep_routine_mark() from public;
  create or replace trigger keep_routine_mark after insert or update of state on field_report
    for each row execute function app.keep_routine_mark();`;
