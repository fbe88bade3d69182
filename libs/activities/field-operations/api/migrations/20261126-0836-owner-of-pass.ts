import type { Migration } from '@stad/platform/api/db/migration.js';

/**
 * The owner that these rows name is the owner of the pass: their row security rests on it
 * (`seesActivityOf`). Until now triggers and policies alone saw to that.
 */
export const ownerOfPassMigration: Migration = {
  id: '20261126-0836-owner-of-pass',
  sql: `
    alter table field_operation
      add unique (activity_id, agency_id),
      add foreign key (activity_id, agency_id) references activity (id, agency_id);
    alter table field_operation_area
      add foreign key (activity_id, agency_id) references field_operation (activity_id, agency_id);
    alter table pass_progress
      add foreign key (activity_id, agency_id) references field_operation (activity_id, agency_id);
    alter table pass_invitation
      add foreign key (activity_id, owner_agency_id) references field_operation (activity_id, agency_id);`,
};
