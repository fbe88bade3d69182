import { COUNTER_COLUMNS, POLICE_COLUMNS } from './report-columns.js';

const COUNTERS = Object.values(COUNTER_COLUMNS);
const FIGURES = [
  ...COUNTERS,
  ...Object.values(POLICE_COLUMNS),
  'nothing_to_report',
  'note_for_learning',
];
const row = (name: string) => `(${FIGURES.map((column) => `${name}.${column}`).join(', ')})`;

/**
 * What makes a report trustworthy, in the database:
 *
 * - counters and their breakdowns stand in the counting agency's report alone, and there from the day it
 *   is locked (INV-28); a unique index says once more that one report of a pass holds them
 * - the police's figures stand in the police's
 * - what is locked changes only as a correction: a higher version, in the transaction that says so (INV-04)
 * - the facts that others may know (checked, locked) follow by trigger
 */
export const reportFunctions = `
  create or replace function app.guard_field_report() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  declare
    counts boolean := exists (select from field_operation o
      where o.activity_id = new.activity_id and o.counting_agency_id = new.agency_id);
    police boolean := exists (select from agency a where a.id = new.agency_id and a.kind = 'POLICE');
  begin
    if not counts and num_nonnulls(${COUNTERS.map((column) => `new.${column}`).join(', ')}) > 0 then
      raise exception 'Another agency counts' using errcode = 'check_violation';
    end if;
    -- Who counts is fixed when the pass starts: figures from before could stay behind in another's report.
    if num_nonnulls(${COUNTERS.map((column) => `new.${column}`).join(', ')}) > 0 and not exists (
      select from pass_progress p where p.activity_id = new.activity_id and p.started_at is not null
    ) then
      raise exception 'Nothing is counted before the start' using errcode = 'check_violation';
    end if;
    if counts and new.state <> 'OPEN' and new.contacts is null then
      raise exception 'The counting agency reports figures' using errcode = 'check_violation';
    end if;
    if not police and new.support_offered is not null then
      raise exception 'The figures of the police are the police''s' using errcode = 'check_violation';
    end if;
    if not counts and not exists (
      select from pass_member m where m.activity_id = new.activity_id and m.agency_id = new.agency_id
    ) then
      raise exception 'The agency took no part' using errcode = 'check_violation';
    end if;
    if tg_op = 'UPDATE' and old.state <> 'OPEN' and new.state <> 'OPEN' and not app.removing()
       and ${row('new')} is distinct from ${row('old')} then
      if new.state <> 'CORRECTED' or new.version <> old.version + 1 then
        raise exception 'A locked report is corrected' using errcode = 'check_violation';
      end if;
    end if;
    if tg_op = 'UPDATE' and old.state <> 'OPEN' and new.state = 'OPEN' and exists (
      select from pass_progress p where p.activity_id = new.activity_id and p.closed_at is not null
    ) then
      raise exception 'The pass is closed' using errcode = 'serialization_failure';
    end if;
    if tg_op = 'UPDATE' and new.state = 'CORRECTED' and new.version > old.version and not app.removing() then
      new.corrected_in := pg_current_xact_id();
    end if;
    return new;
  end $$;
  create or replace trigger guard_report before insert or update on field_report
    for each row execute function app.guard_field_report();

  create or replace function app.guard_report_part() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  declare
    report uuid := case when tg_op = 'DELETE' then old.report_id else new.report_id end;
  begin
    if tg_op = 'DELETE' and app.disposing() then return old; end if;
    if not exists (select from field_report r where r.id = report
        and (r.state = 'OPEN' or r.corrected_in = pg_current_xact_id())) then
      raise exception 'A locked report is corrected' using errcode = 'check_violation';
    end if;
    if tg_op <> 'DELETE' and tg_table_name = 'field_report_breakdown' and not exists (
      select from field_report r join field_operation o on o.activity_id = r.activity_id
      where r.id = report and o.counting_agency_id = r.agency_id
    ) then
      raise exception 'Another agency counts' using errcode = 'insufficient_privilege';
    end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
  end $$;
  create or replace trigger guard_part before insert or update or delete on field_report_hours
    for each row execute function app.guard_report_part();
  create or replace trigger guard_part before insert or update or delete on field_report_breakdown
    for each row execute function app.guard_report_part();

  create or replace function app.keep_report_fact() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    insert into pass_agency_fact as f (activity_id, agency_id, report_state, report_locked_at)
      values (new.activity_id, new.agency_id, new.state, new.locked_at)
      on conflict (activity_id, agency_id) do update
        set report_state = excluded.report_state, report_locked_at = excluded.report_locked_at;
    return null;
  end $$;
  create or replace trigger keep_fact after insert or update on field_report
    for each row execute function app.keep_report_fact();

  create or replace function app.keep_check_fact() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    insert into pass_agency_fact as f (activity_id, agency_id, checked_at)
      values (new.activity_id, new.agency_id, new.at)
      on conflict (activity_id, agency_id) do update set checked_at = excluded.checked_at;
    return null;
  end $$;
  create or replace trigger keep_fact after insert or update on pass_check
    for each row execute function app.keep_check_fact();

  create or replace function app.keep_standing_risk_fact() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    delete from standing_risk_fact where standing_risk_id = new.id;
    if new.state = 'APPROVED' then
      insert into standing_risk_fact
          (standing_risk_id, agency_id, site_id, type, area_group, band, valid_from, valid_to)
        values (new.id, new.agency_id, new.site_id, new.type, new.area_group,
          case when new.residual >= 15 then 'TOO_HIGH' when new.residual >= 10 then 'MANAGER_DECIDES' else 'LOW' end,
          new.valid_from, new.valid_to);
    end if;
    return null;
  end $$;
  create or replace trigger keep_fact after insert or update on standing_risk
    for each row execute function app.keep_standing_risk_fact();`;
