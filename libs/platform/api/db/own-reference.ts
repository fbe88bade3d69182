import type { Migration } from './migration.js';

/** `[table, its columns, what they refer to]`: `['deputy', 'membership_id, agency_id', 'membership (id, agency_id)']`. */
export type OwnReference = readonly [table: string, columns: string, target: string];

/**
 * Holds rows to records of their own agency: who writes a row says whose it is, and a foreign key over the id
 * and the owner finds no record of another. The plain key beside it stays.
 *
 * @param id of the first migration; the second, `…-held`, looks at the rows there are while people go on
 * @param keys what becomes unique, so that it can be referred to: `['unit', 'id, agency_id']`
 * @returns both, in their order
 */
export function ownReferences(
  id: string,
  references: readonly OwnReference[],
  keys: readonly (readonly [table: string, columns: string])[] = [],
): readonly [Migration, Migration] {
  const unique = keys.map(
    ([table, columns]) =>
      `alter table ${table} add constraint ${table}_of_${words(columns)} unique (${columns});`,
  );
  const held = references.map(
    ([table, columns, target]) =>
      `alter table ${table} add constraint ${nameOf(table, columns)}
        foreign key (${columns}) references ${target} not valid;`,
  );
  const looked = references.map(
    ([table, columns]) => `alter table ${table} validate constraint ${nameOf(table, columns)};`,
  );
  return [
    { id, sql: [...unique, ...held].join('\n') },
    { id: `${id}-held`, sql: looked.join('\n') },
  ];
}

/** Shorter than the 63 characters PostgreSQL keeps of a name: of the columns the first alone. */
function nameOf(table: string, columns: string): string {
  return `${table}_${columns.split(',')[0]}_is_own`;
}

function words(columns: string): string {
  return columns.replaceAll(/\W+/g, '_');
}
