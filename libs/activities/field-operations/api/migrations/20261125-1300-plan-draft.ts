import type { Migration } from '@stad/platform/api/db/migration.js';

/** A plan may be begun without its aim; it is not sent without one. */
export const planDraftMigration: Migration = {
  id: '20261125-1300-plan-draft',
  sql: `
    alter table field_operation drop constraint field_operation_aim_check;
    alter table field_operation add constraint field_operation_aim_check
      check (length(aim) <= 300 and (aim <> '' or sent_at is null));`,
};
