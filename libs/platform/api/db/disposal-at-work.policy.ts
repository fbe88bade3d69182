import type { TablePolicy } from './policy.js';

/** The owner's alone: a mark that the application could write would be no mark. */
export const disposalAtWorkPolicy: TablePolicy = {
  table: 'app.disposal_at_work',
  audited: false,
  ownerColumn: null,
};
