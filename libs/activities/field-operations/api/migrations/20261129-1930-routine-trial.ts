import type { Migration } from '@stad/platform/api/db/migration.js';
import { MOST, TEST_RESULTS } from '@stad/routines/rules/routine-codes.js';

const RESULTS = `results text[] not null check (
        results <@ array[${TEST_RESULTS.map((code) => `'${code}'`).join(', ')}]::text[]
        and cardinality(results) between 1 and ${MOST.steps})`;

/**
 * How the steps of the local routine held in a pass that tries it: the counting agency's, as its report. What
 * others learn of it is a mark with version and month.
 */
export const routineTrialMigration: Migration = {
  id: '20261129-1930-routine-trial',
  sql: `
    create table routine_trial (
      activity_id uuid primary key references field_operation (activity_id),
      agency_id uuid not null references agency (id),
      routine_id uuid not null references local_routine (id),
      ${RESULTS},
      -- Of the mark that was told of it, once the report is locked.
      mark_id uuid,
      version integer not null default 1
    );
    create index routine_trial_by_agency on routine_trial (agency_id);
    create index routine_trial_by_routine on routine_trial (routine_id);`,
};
