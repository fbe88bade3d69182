import type { Migration } from '@stad/platform/api/db/migration.js';

/** Who is taken is asked of what comes: by its end, an index leaves out the years that have passed. */
export const busySpanByEndMigration: Migration = {
  id: '20261126-0511-busy-span-by-end',
  sql: `
    drop index busy_span_by_site, busy_span_by_agency, busy_span_by_member;
    create index busy_span_by_site on busy_span (site_id, ends_at);
    create index busy_span_by_agency on busy_span (agency_id, ends_at);
    create index busy_span_by_member on busy_span (membership_id, ends_at) where membership_id is not null;`,
};
