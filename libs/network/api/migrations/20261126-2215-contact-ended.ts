import type { Migration } from '@stad/platform/api/db/migration.js';

/**
 * A function that is no more: it keeps its name, which plans and invitations have written, and none of
 * the ways to reach it.
 */
export const contactEndedMigration: Migration = {
  id: '20261126-2215-contact-ended',
  sql: `
    alter table contact_function
      add column ended_on date,
      drop constraint contact_function_check,
      add constraint contact_function_reached check (
        case when ended_on is null
          then num_nonnulls(work_phone, mailbox, sdk_address) > 0
          else num_nonnulls(work_phone, mailbox, sdk_address) = 0
        end);`,
};
