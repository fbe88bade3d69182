import { COUNTER_COLUMNS } from './report-columns.js';

/** What a kept row holds, in the order of the table. */
const COLUMNS = [
  ...['report_id', 'activity_id', 'agency_id', 'programme_id', 'site_id', 'starts_at', 'type'],
  ...Object.values(COUNTER_COLUMNS),
  'hours',
];

/**
 * What the statistics may add up of locked reports: the counters of the agency that counted, and of each
 * agency the hours of its own people. Of passes that took place.
 */
export const SUM_OF_REPORTS = `
    select r.id, r.activity_id, r.agency_id, a.programme_id, a.site_id, a.starts_at, o.type,
      ${Object.values(COUNTER_COLUMNS)
        .map((column) => `r.${column}`)
        .join(', ')}, h.hours
    from field_report r
      join activity a on a.id = r.activity_id
      join field_operation o on o.activity_id = r.activity_id,
      lateral (select sum(t.hours)::float8 as hours from field_report_hours t where t.report_id = r.id) h
    where r.state <> 'OPEN' and a.lifecycle <> 'DRAFT' and o.state in ('ACTIVE', 'RETURNED', 'CLOSED')
      and (r.contacts is not null or h.hours is not null)`;

/** Fills the kept rows, with what `SUM_OF_REPORTS` selects. */
export const INSERT_SUMS = `insert into field_report_sum (${COLUMNS.join(', ')})`;

const changed = (...columns: string[]) =>
  `(${columns.map((column) => `old.${column}`).join(', ')}) is distinct from (${columns.map((column) => `new.${column}`).join(', ')})`;

/**
 * Keeps `field_report_sum` with the four tables it follows. It leaves a disposal alone:
 * that takes the row with its report and adds it to the sums of the programme (`field_sum`), which are kept when the records
 * of its passes are not (field.md 3.6).
 */
export const reportSumFunctions = `
  create or replace function app.keep_report_sum() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  declare
    gone boolean := tg_op = 'DELETE';
    pass uuid;
    report uuid;
  begin
    if app.disposing() then return null; end if;
    if tg_table_name = 'activity' then pass := new.id;
    elsif tg_table_name = 'field_operation' then pass := new.activity_id;
    elsif tg_table_name = 'field_report' then report := case when gone then old.id else new.id end;
    else report := case when gone then old.report_id else new.report_id end;
    end if;
    if pass is null then
      select r.activity_id into pass from field_report r where r.id = report;
    end if;
    -- Whoever changes another part of the pass at the same time waits here, and then sees this one.
    perform from field_operation where activity_id = pass for no key update;
    delete from field_report_sum s where s.report_id = report or report is null
      and s.report_id in (select r.id from field_report r where r.activity_id = pass);
    ${INSERT_SUMS} ${SUM_OF_REPORTS}
      and r.activity_id = pass and (report is null or r.id = report);
    return null;
  end $$;
  create or replace trigger keep_sum after insert or update or delete on field_report
    for each row execute function app.keep_report_sum();
  create or replace trigger keep_sum after insert or update or delete on field_report_hours
    for each row execute function app.keep_report_sum();
  -- The type of a pass is fixed when it starts.
  create or replace trigger keep_sum after update of state on field_operation
    for each row when (${changed('state')}) execute function app.keep_report_sum();
  create or replace trigger keep_report_sum
    after update of programme_id, site_id, starts_at, lifecycle on activity
    for each row when (new.kind = 'FIELD_OPERATION' and ${changed('programme_id', 'site_id', 'starts_at', 'lifecycle')})
    execute function app.keep_report_sum();`;
