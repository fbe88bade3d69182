import type { Migration } from '@stad/platform/api/db/migration.js';
import { FIELD_SPLITS, SUMMED_COLUMNS } from '../report/field-sum.js';
import { list } from './codes.js';

/**
 * What is kept of a programme's field reports when they are disposed of: the tables its pages show, one
 * dimension each, and no pass. That a report changed after a freeze stays a fact of the pass (INV-16).
 */
export const fieldSumMigration: Migration = {
  id: '20261126-0844-field-sum',
  sql: `
    create table field_sum (
      programme_id uuid not null references programme (id),
      agency_id uuid not null references agency (id),
      split text not null check (split in (${list(FIELD_SPLITS)})),
      -- A town, a month, a type of pass or a value of the breakdown, as the statistics call it.
      part text not null,
      -- The days it is a sum of, both included: it counts where all of them are asked for.
      since date not null,
      until date not null check (until >= since),
      measure text not null check (measure in (${list(SUMMED_COLUMNS)})),
      n numeric(10, 2) not null check (n >= 0),
      primary key (programme_id, agency_id, split, part, since, measure)
    );
    alter table pass_agency_fact add report_changed_at timestamptz;`,
};
