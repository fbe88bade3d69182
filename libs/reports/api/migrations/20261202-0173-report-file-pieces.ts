import type { Migration } from '@stad/platform/api/db/migration.js';

/** Not packed by the database, as they are packed themselves: a piece is then read without the rest. Of files from now on. */
export const reportFilePiecesMigration: Migration = {
  id: '20261202-0173-report-file-pieces',
  sql: `
    alter table report_snapshot
      alter column pdf set storage external,
      alter column docx set storage external,
      alter column xlsx set storage external;
    alter table report_signed_copy alter column pdf set storage external;`,
};
