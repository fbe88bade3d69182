import type { Migration } from '@stad/platform/api/db/migration.js';

/** Of two events of one moment the one noted last comes first. */
export const agreementEventPositionMigration: Migration = {
  id: '20261130-0115-agreement-event-position',
  sql: `
    alter table agreement_event add column position bigint generated always as identity;`,
};
