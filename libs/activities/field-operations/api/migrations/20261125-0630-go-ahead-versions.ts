import type { Migration } from '@stad/platform/api/db/migration.js';

/**
 * What a go-ahead was given to, by the versions its giver saw. One that meets a plan, a team or a check
 * that somebody has just changed is not given (INV-10). Those from before this are not compared.
 */
export const goAheadVersionsMigration: Migration = {
  id: '20261125-0630-go-ahead-versions',
  sql: `
    alter table go_ahead
      add column when_version integer,
      add column team_version integer,
      add column check_version integer;`,
};
