import type { Migration } from '@stad/platform/api/db/migration.js';

/**
 * A report ends on a closing day of its programme, and holds it: none is removed that a report ends on. The days
 * of reports there are become closings, in the place of default ones nearer than a month. One that lies too near
 * the last day of the programme, or another report's, is left out, and its report stays as it is.
 */
export const reportClosingDayMigrations: readonly Migration[] = [
  {
    id: '20261128-1840-report-closing-day',
    sql: `
      create function pg_temp.too_near(one date, other date) returns boolean language sql immutable
        return greatest(one, other) < (least(one, other) + interval '1 month')::date;
      do $$ declare told record; begin
        for told in
          select r.programme_id, r.period_to, p.lead_agency_id, p.ends_on
          from progress_report r join programme p on p.id = r.programme_id
          where p.starts_on < r.period_to and r.period_to < p.ends_on
          group by 1, 2, 3, 4
          -- What is frozen before what is only begun.
          order by bool_or(exists (select from report_snapshot s where s.report_id = r.id)) desc, 2
        loop
          continue when exists (
            select from closing_day d
            where d.programme_id = told.programme_id and pg_temp.too_near(d.closes_on, told.period_to)
              and (d.closes_on = told.ends_on or exists (select from progress_report o
                where o.programme_id = d.programme_id and o.period_to = d.closes_on)));
          delete from closing_day d
            where d.programme_id = told.programme_id and pg_temp.too_near(d.closes_on, told.period_to);
          insert into closing_day (programme_id, closes_on, agency_id)
            values (told.programme_id, told.period_to, told.lead_agency_id);
        end loop;
      end $$;
      drop function pg_temp.too_near(date, date);
      alter table progress_report add constraint progress_report_ends_on_closing_day
        foreign key (programme_id, period_to) references closing_day (programme_id, closes_on) not valid;`,
  },
  {
    id: '20261128-1841-report-closing-day-held',
    sql: `
      do $$ begin
        if not exists (
          select from progress_report r where not exists (select from closing_day d
            where d.programme_id = r.programme_id and d.closes_on = r.period_to)
        ) then
          alter table progress_report validate constraint progress_report_ends_on_closing_day;
        end if;
      end $$;`,
  },
];
