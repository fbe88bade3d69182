import type { Migration } from '@stad/platform/api/db/migration.js';

/** Not packed by the database, which it gains nothing from: a piece is then read without the rest. Of files from now on. */
export const shelfFilePiecesMigration: Migration = {
  id: '20261202-0172-shelf-file-pieces',
  sql: 'alter table shelf_file alter column pdf set storage external;',
};
