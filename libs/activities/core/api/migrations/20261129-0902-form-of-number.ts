import type { Migration } from '@stad/platform/api/db/migration.js';

/** The number of an activity is given, and has room for no words (INV-01). */
export const formOfNumberMigration: Migration = {
  id: '20261129-0902-form-of-number',
  sql: `
    alter table activity
      add constraint activity_number_form check (number ~ '^[A-Za-z0-9-]+$');`,
};
