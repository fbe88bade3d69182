import type { Migration } from '@stad/platform/api/db/migration.js';

/** A learning may be about a step of the local routine that did not hold: then it is about no activity. */
export const learningOfStepMigration: Migration = {
  id: '20261129-2310-learning-of-step',
  sql: `
    alter table learning
      add column routine_step_id uuid references local_routine_step (id),
      add check (routine_step_id is null or activity_id is null);
    create index learning_by_routine_step on learning (routine_step_id);`,
};
