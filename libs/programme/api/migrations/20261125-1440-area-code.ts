import type { Migration } from '@stad/platform/api/db/migration.js';

/** A code names an area within its town: two towns that do not know each other may choose alike. */
export const areaCodeMigration: Migration = {
  id: '20261125-1440-area-code',
  sql: `
    alter table area
      drop constraint area_code_key,
      add constraint area_code_of_site unique (site_id, code),
      add constraint area_code_length check (length(code) between 2 and 100),
      add constraint area_name_length check (length(name) between 2 and 60);`,
};
