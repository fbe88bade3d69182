import type { Migration } from '@stad/platform/api/db/migration.js';
import { ownReferences } from '@stad/platform/api/db/own-reference.js';

/**
 * The days as of which counts about persons are told, of every programme there is: the end of every third month
 * from its first day on, as long as a month is left, and its last day (rules/closing-days.ts).
 */
const closingDayMigration: Migration = {
  id: '20261128-1830-closing-day',
  sql: `
    create table closing_day (
      programme_id uuid not null references programme (id),
      closes_on date not null,
      agency_id uuid not null references agency (id),
      primary key (programme_id, closes_on)
    );

    insert into closing_day (programme_id, closes_on, agency_id)
      select p.id, d.closes_on, p.lead_agency_id
      from programme p, lateral (
        select (date_trunc('month', p.starts_on::timestamp) + n * interval '3 months')::date - 1 as closes_on
        from generate_series(1, 1 + (p.ends_on - p.starts_on) / 80) n
      ) d
      where (d.closes_on + interval '1 month')::date <= p.ends_on
      union
      select id, ends_on, lead_agency_id from programme;`,
};

/** A closing day is of the agency that leads the programme. */
const led = ownReferences(
  '20261128-1831-closing-day-own-references',
  [['closing_day', 'programme_id, agency_id', 'programme (id, lead_agency_id)']],
  [['programme', 'id, lead_agency_id']],
);

export const closingDayMigrations: readonly Migration[] = [closingDayMigration, ...led];
