import type { Migration } from '@stad/platform/api/db/migration.js';
import { FOLLOW_LIST, KEEP_SUM } from '../seminar-sum.functions.js';

// As in 20261126-1125-seminar-sum-refill.ts: first what keeps the sums, then the sums again, each in a transaction
// of its own.

/** The units a seminar reached, each as a number: the figure K02 reads no list of who was there any more. */
export const seminarSumUnitsMigration: Migration = {
  id: '20261201-0200-seminar-sum-units',
  sql: `alter table seminar_sum add column if not exists units bigint[]; ${KEEP_SUM}`,
};

/** Holds off who ticks somebody at the door, for a moment. */
export const seminarSumOfListMigration: Migration = {
  id: '20261201-0201-seminar-sum-of-list',
  sql: FOLLOW_LIST,
};

/** Through each seminar's own trigger, which waits for whoever is writing a part of it. */
export const seminarSumUnitsRefillMigration: Migration = {
  id: '20261201-0202-seminar-sum-units-refill',
  sql: 'update seminar set state = state;',
};
