import type { Migration } from '@stad/platform/api/db/migration.js';
import { CORRECTION_REASONS } from '../../rules/correction.js';
import { MOST_HOURS } from '../../rules/hours.js';
import { reportLife } from '../../rules/report-life.js';
import { COUNTER_COLUMNS, DIMENSION_VALUES, POLICE_COLUMNS } from '../report/report-columns.js';
import { list } from './codes.js';

const COUNTERS = Object.values(COUNTER_COLUMNS);
const POLICE = Object.values(POLICE_COLUMNS);
const count = (column: string) => `${column} integer check (${column} >= 0)`;
const values = Object.entries(DIMENSION_VALUES)
  .flatMap(([dimension, each]) =>
    Object.values(each).map((value) => `('${dimension}', '${value}')`),
  )
  .join(', ');

/**
 * What came of a pass: one report an agency, its own alone (P3). Counters stand in the counting agency's
 * report and in no other (INV-28), by trigger; a locked report changes only as a correction (INV-04).
 */
export const fieldReportMigration: Migration = {
  id: '20261125-0620-field-report',
  sql: `
    create table field_report (
      id uuid primary key default gen_random_uuid(),
      activity_id uuid not null references field_operation (activity_id),
      agency_id uuid not null references agency (id),
      state text not null default 'OPEN' check (state in (${list(reportLife.states)})),
      version integer not null default 1,
      nothing_to_report boolean not null default false,
      ${COUNTERS.map(count).join(',\n      ')},
      ${POLICE.map(count).join(',\n      ')},
      note_for_learning text check (length(note_for_learning) between 1 and 500),
      locked_at timestamptz,
      locked_by uuid references membership (id),
      -- The transaction that last corrected it: only there its parts may change.
      corrected_in xid8,
      unique (agency_id, activity_id),
      unique (id, agency_id),
      check ((state = 'OPEN') = (locked_at is null)),
      check ((locked_at is null) = (locked_by is null)),
      check (num_nulls(${COUNTERS.join(', ')}) in (0, ${COUNTERS.length})),
      check (num_nulls(${POLICE.join(', ')}) in (0, ${POLICE.length})),
      check (not nothing_to_report or num_nonnulls(${[...COUNTERS, ...POLICE].join(', ')}) = 0),
      -- INV-14; a contact is an attempt by construction: attempts are stored without them.
      check (support_conversations <= contacts),
      check (accepted + declined <= support_conversations),
      check (interpreter_used <= support_conversations)
    );

    create table field_report_hours (
      report_id uuid not null,
      agency_id uuid not null,
      member_id uuid not null references pass_member (id),
      hours numeric(4, 2) not null
        check (hours between 0 and ${MOST_HOURS} and hours * 4 = trunc(hours * 4)),
      primary key (report_id, member_id),
      foreign key (report_id, agency_id) references field_report (id, agency_id)
    );

    create table field_report_breakdown (
      report_id uuid not null,
      agency_id uuid not null,
      dimension text not null,
      value text not null,
      n integer not null check (n >= 0),
      primary key (report_id, dimension, value),
      foreign key (report_id, agency_id) references field_report (id, agency_id),
      check ((dimension, value) in (${values}))
    );

    create table field_report_correction (
      id uuid primary key default gen_random_uuid(),
      report_id uuid not null,
      agency_id uuid not null,
      version integer not null,
      reason text not null check (reason in (${list(CORRECTION_REASONS)})),
      note text check (length(note) between 1 and 300),
      -- [{ field, was, is }]: with these every earlier version can be told.
      figures jsonb not null,
      corrected_at timestamptz not null,
      corrected_by uuid not null references membership (id),
      foreign key (report_id, agency_id) references field_report (id, agency_id),
      unique (agency_id, report_id, version)
    );

    create table debrief (
      id uuid primary key default gen_random_uuid(),
      activity_id uuid not null references field_operation (activity_id),
      agency_id uuid not null references agency (id),
      held_at timestamptz not null,
      participants integer not null check (participants > 0),
      follow_up boolean not null,
      noted_by uuid not null references membership (id),
      unique (agency_id, activity_id)
    );`,
};
