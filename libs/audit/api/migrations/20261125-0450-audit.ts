import type { Migration } from '@stad/platform/api/db/migration.js';

/** What others did with the records of an agency, and what one did oneself, latest first. */
export const auditMigration: Migration = {
  id: '20261125-0450-audit',
  sql: `
    create index event_by_owner on audit.event (owner_agency_id, at desc);
    create index event_by_member on audit.event (membership_id, at desc);`,
};
