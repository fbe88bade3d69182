import type { TablePolicy } from './policy.js';

/** The owner's alone: hashes of statements. */
export const inForcePolicy: TablePolicy = {
  table: 'app.in_force',
  audited: false,
  ownerColumn: null,
  kept: 'hashes of statements, kept by the migrations',
  texts: {
    looks: { code: 'a hash' },
    name: { code: 'of a table, or of the functions' },
    statements: { code: 'a hash' },
  },
  reviewed: {
    unaudited: 'hashes of statements, kept by the migrations',
    withoutEntity: 'kept by putInForce',
  },
};
