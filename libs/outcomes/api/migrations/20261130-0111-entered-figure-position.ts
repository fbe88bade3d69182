import type { Migration } from '@stad/platform/api/db/migration.js';

/** Of two entries approved at one moment the one entered last is the figure. */
export const enteredFigurePositionMigration: Migration = {
  id: '20261130-0111-entered-figure-position',
  sql: `
    alter table entered_figure add column position bigint generated always as identity;`,
};
