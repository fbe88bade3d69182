import type { TablePolicy } from './policy.js';

/** The owner's alone: a mark that the application could write would be no mark. */
export const disposalAtWorkPolicy: TablePolicy = {
  table: 'app.disposal_at_work',
  audited: false,
  ownerColumn: null,
};

/** The same for the removal of a text. */
export const removalAtWorkPolicy: TablePolicy = {
  table: 'app.removal_at_work',
  audited: false,
  ownerColumn: null,
};
