import type { Migration } from '@stad/platform/api/db/migration.js';

/** Out in the town on a pass, or taken by something else: only who is out reads direct numbers of others. */
export const busySpanOutMigration: Migration = {
  id: '20261129-1500-busy-span-out',
  sql: 'alter table busy_span add column is_out boolean not null default true;',
};
