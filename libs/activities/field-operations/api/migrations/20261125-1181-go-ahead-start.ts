import type { Migration } from '@stad/platform/api/db/migration.js';

/**
 * The start a go-ahead was given to: moved twice by less than two hours is moved by more (INV-10).
 * Those from before this are held against the start that the plan has.
 */
export const goAheadStartMigration: Migration = {
  id: '20261125-1181-go-ahead-start',
  sql: 'alter table go_ahead add column for_start_at timestamptz;',
};
