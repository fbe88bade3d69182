import type { Migration } from '@stad/platform/api/db/migration.js';
import { MOST_TOPICS } from '../../rules/course.js';

/** What a course goes through, so that who books it knows what it is about. */
export const courseTopicsMigration: Migration = {
  id: '20261130-1600-course-topics',
  sql: `
    alter table training_course
      add column topics text[] not null default '{}' check (cardinality(topics) <= ${MOST_TOPICS});`,
};
