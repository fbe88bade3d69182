import { reviewedInside } from '../table-records.js';

/** Rows that are right under a record of another agency, each with its reason, from the record of their table. */
export const MEANT: Readonly<Record<string, string>> = reviewedInside(
  'otherParents',
  (table, reference) => `${table} ${reference}`,
);
