import type { Migration } from '../db/migration.js';

/** A receipt holds an id of the browser and the name of an operation, never words (INV-01). */
export const formsOfReceiptsMigration: Migration = {
  id: '20261129-0900-forms-of-receipts',
  sql: `
    alter table mutation_receipt
      add constraint client_mutation_id_form check (client_mutation_id ~ '^[A-Za-z0-9-]+$'),
      add constraint operation_form check (operation ~ '^[A-Za-z]+$');`,
};
