import type { Migration } from '@stad/platform/api/db/migration.js';

/**
 * The owner that these rows name is the owner of the pass: their row security rests on it
 * (`seesActivityOf`). Until now triggers and policies alone saw to that.
 */
export const ownerOfPassMigration: Migration = {
  id: '20261126-0836-owner-of-pass',
  sql: `
    -- In the order in which a plan is written: nobody waits for the other.
    lock table activity in share row exclusive mode;
    alter table field_operation
      add unique (activity_id, agency_id),
      add constraint field_operation_owner foreign key (activity_id, agency_id)
        references activity (id, agency_id) not valid;
    alter table field_operation_area add constraint field_operation_area_owner
      foreign key (activity_id, agency_id) references field_operation (activity_id, agency_id) not valid;
    alter table pass_progress add constraint pass_progress_owner
      foreign key (activity_id, agency_id) references field_operation (activity_id, agency_id) not valid;
    alter table pass_invitation add constraint pass_invitation_owner
      foreign key (activity_id, owner_agency_id) references field_operation (activity_id, agency_id) not valid;`,
};

/** Looks at the rows there are while people go on. */
export const ownerOfPassHeldMigration: Migration = {
  id: '20261126-0837-owner-of-pass-held',
  sql: `
    alter table field_operation validate constraint field_operation_owner;
    alter table field_operation_area validate constraint field_operation_area_owner;
    alter table pass_progress validate constraint pass_progress_owner;
    alter table pass_invitation validate constraint pass_invitation_owner;`,
};
