import type { Migration } from '@stad/platform/api/db/migration.js';

/** A calendar that proposes another time has answered nothing; who plans it reads so. */
export const participantOtherTimeMigration: Migration = {
  id: '20261202-0180-participant-other-time',
  sql: 'alter table activity_participant add column proposes_other_time boolean not null default false',
};
