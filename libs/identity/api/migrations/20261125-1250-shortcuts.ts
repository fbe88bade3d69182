import type { Migration } from '@stad/platform/api/db/migration.js';

/** Single keys can be switched off by each person (WCAG 2.1.4). */
export const shortcutsMigration: Migration = {
  id: '20261125-1250-shortcuts',
  sql: `alter table person
    add column shortcuts text not null default 'on' check (shortcuts in ('on', 'off'));`,
};
