import type { Migration } from '@stad/platform/api/db/migration.js';

/** Of two letters of one moment to the same the one queued last is the last. */
export const deliveryPositionMigration: Migration = {
  id: '20261130-0110-delivery-position',
  sql: `
    alter table mail_delivery add column position bigint generated always as identity;`,
};
