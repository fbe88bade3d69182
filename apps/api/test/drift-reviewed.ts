import { RECORDS, reviewedInside, reviewedOf } from './table-records.js';

/** What entities and database may differ in: each table says it in its record, with the reason. */

/** Tables that no code reaches as entities. */
export const WITHOUT_ENTITY: Readonly<Record<string, string>> = {
  'app.installation': 'read by functions of schema door',
  'app.schema_migration': 'kept by the migrations',
  ...reviewedOf('withoutEntity'),
};

/** Columns that no entity names. */
export const OUTSIDE_ENTITY: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  RECORDS.flatMap(({ table, reviewed }) =>
    reviewed?.outsideEntity ? [[table, reviewed.outsideEntity]] : [],
  ),
);

/** Ids that no foreign key holds. */
export const UNHELD: Readonly<Record<string, string>> = reviewedInside(
  'unheldIds',
  (table, column) => `${table}.${column}`,
);
