import type { Migration } from '@stad/platform/api/db/migration.js';
import { KEEP_SUM } from '../seminar-sum.functions.js';

// As in 20261126-1125-seminar-sum-refill.ts: first what keeps the sums, then the sums again, each in a transaction
// of its own.

/** An evaluation typed by hand counts once its organiser has closed it. */
export const seminarSumToldMigration: Migration = {
  id: '20261202-0170-seminar-sum-told',
  sql: KEEP_SUM,
};

export const seminarSumToldRefillMigration: Migration = {
  id: '20261202-0171-seminar-sum-told-refill',
  sql: 'update seminar set state = state;',
};
