import { describe, expect, it } from '@jest/globals';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { addedTo } from './samples-schema.mjs';

const PORTAL = `
  type Query { town(id: ID!): Town! }
  type Town { id: ID! }
  type Street { id: ID! }
  enum Size { SMALL }
  input Find { name: String }
  union Place = Town
`;
const WHOLE = `
  type Query { town(id: ID!): Town! house: House }
  type Town { id: ID! }
  type Street { id: ID! }
  enum Size { SMALL LARGE }
  input Find { name: String size: Size }
  union Place = Town | Street
  type House { id: ID! }
`;

const sorted = (text) => printSchema(lexicographicSortSchema(buildSchema(text)));

describe('what the samples add to the contract', () => {
  it('is nothing where they add nothing', () => {
    expect(addedTo(PORTAL, PORTAL).trim()).toBe('');
  });

  it('repeats nothing that the portal has', () => {
    const added = addedTo(PORTAL, WHOLE);
    for (const known of ['SMALL', 'name', 'town', 'type Town', 'type Street']) {
      expect(added).not.toContain(known);
    }
  });

  it('gives the whole again, put after the portal: fields, values, members and types', () => {
    expect(sorted(`${PORTAL}${addedTo(PORTAL, WHOLE)}`)).toBe(sorted(WHOLE));
  });
});
