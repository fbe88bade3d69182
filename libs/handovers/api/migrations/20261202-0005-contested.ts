import type { Migration } from '@stad/platform/api/db/migration.js';

/** Who is named as the sender of a handover that the receiver wrote down may say that it was none of theirs. */
export const contestedMigration: Migration = {
  id: '20261202-0005-contested',
  sql: `
    alter table handover add column is_contested boolean not null default false;
    alter table handover add constraint handover_contested_check check (not is_contested or not is_sender);`,
};
