import type { Migration } from '@stad/platform/api/db/migration.js';
import { FOLLOW_SEMINAR } from '../seminar-sum.functions.js';
import { FIRST_FOLLOW_ACTIVITY } from './first-seminar-sum.js';

// The sums were filled before their triggers were there: what people wrote between the two is missing.
// First the triggers, then the sums again. Each in a transaction of its own: a plan is written activity
// first, a step of the seminar's life seminar first, and whoever held both tables would be in one's way.

/** Holds off who writes activities, for a moment. */
export const seminarSumOfActivityMigration: Migration = {
  id: '20261126-1125-seminar-sum-of-activity',
  sql: FIRST_FOLLOW_ACTIVITY,
};

/** In the order in which attendance is written; who answers for an evaluation looks at its seminar alone. */
export const seminarSumOfPartsMigration: Migration = {
  id: '20261126-1126-seminar-sum-of-parts',
  sql: FOLLOW_SEMINAR,
};

/**
 * Takes each seminar through its own trigger, which waits for whoever is writing a part of it and keeps what
 * was answered when the evaluation is gone. Nothing changes in a seminar, so nothing is written in the log.
 */
export const seminarSumRefillMigration: Migration = {
  id: '20261126-1127-seminar-sum-refill',
  sql: 'update seminar set state = state;',
};
