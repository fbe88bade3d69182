import type { Migration } from '../db/migration.js';

/** In which transactions a disposal, or the removal of a text, is at work: written and taken away by it, so that no other sees a row. */
export const disposalAtWorkMigration: Migration = {
  id: '20261128-1500-disposal-at-work',
  sql: `
    create table app.disposal_at_work (xid xid8 primary key);
    create table app.removal_at_work (xid xid8 primary key);`,
};
