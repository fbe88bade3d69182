import type { Migration } from '@stad/platform/api/db/migration.js';

/** A yes may be taken back until the version is in force. */
export const answerTakenBackMigration: Migration = {
  id: '20261201-2300-answer-taken-back',
  sql: `
    alter table local_routine_answer drop constraint local_routine_answer_answer_check,
      add constraint local_routine_answer_answer_check
        check (answer in ('AGREED', 'DECLINED', 'TAKEN_BACK')) not valid;
    alter table local_routine_answer validate constraint local_routine_answer_answer_check;`,
};
