import type { Migration } from '@stad/platform/api/db/migration.js';

/**
 * Of each sign-up the invited organisation that is told whether one came, as the form said before it was sent. Who
 * signed up before the form said so has none, and nobody is told.
 */
export const seminarToldEmployerMigration: Migration = {
  id: '20261130-1700-seminar-told-employer',
  sql: `
    alter table seminar_sign_up
      add column told_participant_id uuid,
      -- An invitation that is taken back tells nobody.
      add constraint seminar_sign_up_told foreign key (told_participant_id, agency_id)
        references activity_participant (id, agency_id) on delete set null (told_participant_id);
    create index seminar_sign_up_told on seminar_sign_up (told_participant_id)
      where told_participant_id is not null;`,
};
