import type { Migration } from '@stad/platform/api/db/migration.js';

/** An activity serves a goal of its own programme; without the goal it serves none. */
export const goalOfActivityMigration: Migration = {
  id: '20261129-1901-goal-of-activity',
  sql: `alter table goal add constraint goal_of_programme unique (id, programme_id);
    alter table activity add constraint activity_goal foreign key (goal_id, programme_id)
      references goal (id, programme_id) on delete set null (goal_id);
    create index activity_goal on activity (goal_id) where goal_id is not null;`,
};
