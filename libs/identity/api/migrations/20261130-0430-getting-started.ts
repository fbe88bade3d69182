import type { Migration } from '@stad/platform/api/db/migration.js';

/** The first steps on the front page can be put away by each person. */
export const gettingStartedMigration: Migration = {
  id: '20261130-0430-getting-started',
  sql: `alter table person
    add column getting_started text not null default 'on' check (getting_started in ('on', 'off'));`,
};
