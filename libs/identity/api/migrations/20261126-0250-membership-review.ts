import type { Migration } from '@stad/platform/api/db/migration.js';

/** When somebody last said that a membership is still needed, and who. Earlier times stand in the access log. */
export const membershipReviewMigration: Migration = {
  id: '20261126-0250-membership-review',
  sql: `
    alter table membership
      add column reviewed_on date,
      add column reviewed_by uuid references membership (id),
      add check ((reviewed_on is null) = (reviewed_by is null));`,
};
