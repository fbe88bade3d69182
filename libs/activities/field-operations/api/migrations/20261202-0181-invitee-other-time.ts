import type { Migration } from '@stad/platform/api/db/migration.js';

/** When the calendar of a function that was asked last proposed another time, which is no answer. */
export const inviteeOtherTimeMigration: Migration = {
  id: '20261202-0181-invitee-other-time',
  sql: 'alter table pass_invitee add column other_time_at timestamptz',
};
