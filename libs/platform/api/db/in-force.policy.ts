import type { TablePolicy } from './policy.js';

/** The owner's alone: hashes of statements. */
export const inForcePolicy: TablePolicy = {
  table: 'app.in_force',
  audited: false,
  ownerColumn: null,
};
