import type { Migration } from '@stad/platform/api/db/migration.js';

/** What the personal-data guard stopped, asked about and let through, without reading the whole log. */
export const guardEventsMigration: Migration = {
  id: '20261125-1160-guard-events',
  sql: `
    create index event_of_guard on audit.event (agency_id, at desc)
      where action in ('TEXT_BLOCK', 'TEXT_WARN', 'TEXT_OVERRIDDEN');`,
};
