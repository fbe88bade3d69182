import { expect, it } from '@jest/globals';
import { buildSchema, type GraphQLResolveInfo, graphql } from 'graphql';
import { fieldsAsked } from './fields-asked.js';

const SCHEMA = buildSchema(`
  type File { state: String, by: File }
  type Actor { id: ID, name: String, file: File }
  type Page { total: Int, rows: [Actor] }
  type Query { actors: Page, more: Page }
`);

async function askedBy(source: string): Promise<(string[] | Set<string>)[]> {
  const seen: ReadonlySet<string>[] = [];
  const actors = (_args: unknown, _context: unknown, info: GraphQLResolveInfo) => {
    seen.push(fieldsAsked(info));
    return null;
  };
  const { errors } = await graphql({ schema: SCHEMA, source, rootValue: { actors, more: actors } });
  expect(errors).toBeUndefined();
  return seen.map((each) => [...each].sort());
}

it.each([
  ['plain', '{ actors { total } }', ['total']],
  ['nested', '{ actors { rows { file { state } } } }', ['rows', 'rows.file', 'rows.file.state']],
  [
    'in fragments of fragments',
    `{ actors { ...P } } fragment P on Page { rows { ... on Actor { id ...F } } }
     fragment F on Actor { file { by { state } } }`,
    ['rows', 'rows.file', 'rows.file.by', 'rows.file.by.state', 'rows.id'],
  ],
  [
    'under other names, twice, or only perhaps',
    `{ actors { a: rows { id } b: rows { n: name @include(if: false) } } }`,
    ['rows', 'rows.id', 'rows.name'],
  ],
  [
    'in two parts of one field',
    '{ actors { total } actors { rows { id } } }',
    ['rows', 'rows.id', 'total'],
  ],
])('what is asked %s', async (_how, source, expected) => {
  expect(await askedBy(source)).toEqual([expected]);
});

it('is kept apart for each root field', async () => {
  expect(await askedBy('{ actors { total } more { rows { id } } }')).toEqual([
    ['total'],
    ['rows', 'rows.id'],
  ]);
});
