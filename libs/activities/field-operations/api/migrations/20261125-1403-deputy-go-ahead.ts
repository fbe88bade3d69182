import { DEPUTISED_ROLES } from '@stad/network/rules/deputy.js';
import type { Migration } from '@stad/platform/api/db/migration.js';
import { list } from './codes.js';

/** That a go-ahead was given by a deputy, and for which role. */
export const deputyGoAheadMigration: Migration = {
  id: '20261125-1403-deputy-go-ahead',
  sql: `
    alter table go_ahead
      add column deputy_for text check (deputy_for in (${list(DEPUTISED_ROLES)})),
      add check (deputy_for is null or by_manager);`,
};
