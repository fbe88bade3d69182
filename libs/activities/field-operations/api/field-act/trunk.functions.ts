/**
 * How many acts a pass has taken, whichever way (ADR 0048): a fact of the evening that is set, changed or
 * taken back, and who came later or left early. A phone that names the number it has read is known to have
 * seen them all. Nobody sets it by hand.
 */
export const trunkFunctions = `
  create or replace function app.count_pass_act() returns trigger language plpgsql
    set search_path = pg_catalog, public as $$
  begin
    new.trunk := old.trunk + 1;
    return new;
  end $$;
  create or replace trigger count_act before update on pass_progress
    for each row when (
      (old.briefing_done_at, old.started_at, old.police_left_at, old.area_stop_at, old.area_stop_agency_id,
       old.aborted_at, old.returned_at, old.closed_at) is distinct from
      (new.briefing_done_at, new.started_at, new.police_left_at, new.area_stop_at, new.area_stop_agency_id,
       new.aborted_at, new.returned_at, new.closed_at))
    execute function app.count_pass_act();

  create or replace function app.count_presence_act() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    update pass_progress p set trunk = p.trunk + 1
      where p.activity_id in (
        select now.activity_id from now join was on was.id = now.id
        where (was.joined_at, was.left_at) is distinct from (now.joined_at, now.left_at));
    return null;
  end $$;
  create or replace trigger count_act after update on pass_member
    referencing old table as was new table as now
    for each statement execute function app.count_presence_act();

  -- Not a definer: it must see who really writes.
  create or replace function app.refuse_trunk() returns trigger language plpgsql
    set search_path = pg_catalog as $$
  begin
    raise exception 'The acts of a pass are counted, not set' using errcode = 'check_violation';
  end $$;
  create or replace trigger trunk_is_counted before update of trunk on pass_progress
    for each row when (new.trunk is distinct from old.trunk and current_user <> 'portal_owner')
    execute function app.refuse_trunk();`;
