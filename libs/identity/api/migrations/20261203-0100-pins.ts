import type { Migration } from '@stad/platform/api/db/migration.js';

/** Pages that each person has pinned in the menu: names of addresses, no words. */
export const pinsMigration: Migration = {
  id: '20261203-0100-pins',
  sql: `alter table person
    add column pins text[] not null default '{}'
      check (array_to_string(pins, ',') ~ '^([a-z0-9_-]{1,40}(,|$)){0,5}$');`,
};
