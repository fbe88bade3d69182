import { beforeAll, expect, it } from '@jest/globals';
import { type FieldNode, Kind, parse, type SelectionSetNode } from 'graphql';
import pg from 'pg';
// @ts-expect-error -- tools of plain JavaScript
import { Drafts, READS, SAVE, SAVED_BY } from '../../../tools/bench/operations.mjs';
// @ts-expect-error -- tools of plain JavaScript
import { saveOfPeer } from '../../../tools/bench/peer/save.mjs';

/**
 * The short form of `npm run bench -- --peer`: PostGraphile is no dependency and is not installed here. It makes
 * its fields of the database by fixed rules (a table, its columns, what refers to it), so what it is asked for is
 * held against the database by the same rules.
 */
let columns: ReadonlyMap<string, ReadonlySet<string>>;
let functions: ReadonlyMap<string, ReadonlySet<string>>;

beforeAll(async () => {
  const owner = new pg.Client({ connectionString: process.env['DATABASE_OWNER_URL'] });
  await owner.connect();
  const { rows: found } = await owner.query<{ name: string; columns: string[] }>(
    `select table_name as name, array_agg(column_name::text) as columns
     from information_schema.columns where table_schema = 'public' group by 1`,
  );
  const { rows: sums } = await owner.query<{ name: string; columns: string[] }>(
    `select proname as name, proargnames as columns from pg_proc
     where pronamespace = 'statistics'::regnamespace and proargnames is not null`,
  );
  await owner.end();
  columns = new Map(found.map((table) => [table.name, new Set(table.columns)]));
  functions = new Map(sums.map((each) => [each.name, new Set(each.columns)]));
});

const snake = (name: string) =>
  name === 'rowId' ? 'id' : name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const table = (name: string) =>
  [name, name.replace(/s$/, ''), name.replace(/es$/, ''), name.replace(/ies$/, 'y')]
    .map((each) => snake(each.replace(/^./, (letter) => letter.toLowerCase())))
    .find((each) => columns.has(each));

/** What a document asks for and the database has not, each as `where.field`. */
function missingIn(text: string): string[] {
  const document = parse(text);
  const fragments = new Map<string, SelectionSetNode>();
  for (const each of document.definitions) {
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each.selectionSet);
  }
  const missing: string[] = [];

  /** `where` is a table, or a function of the sums; at the top, and in what wraps rows, it is neither. */
  const walk = (selection: SelectionSetNode, where: string | null) => {
    for (const each of selection.selections) {
      if (each.kind === Kind.FRAGMENT_SPREAD) {
        const inside = fragments.get(each.name.value);
        if (inside) walk(inside, where);
      } else if (each.kind === Kind.FIELD) walkField(each, where);
    }
  };
  const walkField = ({ name: { value: name }, selectionSet }: FieldNode, where: string | null) => {
    if (!selectionSet) {
      const known = where === null ? undefined : (columns.get(where) ?? functions.get(where));
      const isOfPage = ['totalCount', 'endCursor', 'clientMutationId'].includes(name);
      if (!isOfPage && !known?.has(snake(name))) missing.push(`${where}.${name}`);
      return;
    }
    const to = leadsTo(name, where);
    if (to === undefined) missing.push(`${where}.${name}`);
    else walk(selectionSet, to);
  };
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) walk(definition.selectionSet, null);
  }
  return missing;
}

/** The table or function that a field with fields of its own leads to; undefined when there is none. */
function leadsTo(name: string, where: string | null): string | null | undefined {
  if (['nodes', 'pageInfo'].includes(name)) return where;
  if (name.startsWith('statistics')) {
    const called = snake(name.slice('statistics'.length)).slice(1);
    return functions.has(called) ? called : undefined;
  }
  if (name.startsWith('all')) return table(name.slice('all'.length));
  if (/^(?:create|update)/.test(name)) return table(name.replace(/^create|^update|By.+$/g, ''));
  const [, first, by] = /^(.+?)By([A-Z].+)$/.exec(name) ?? [];
  // What was changed stands in its answer under the name of its table.
  if (first === undefined || by === undefined) return table(name);
  const to = table(first);
  const isKnown = by
    .split('And')
    .map((column) => snake(column.replace(/^./, (letter) => letter.toLowerCase())))
    .every((column) => [where, to].some((each) => each && columns.get(each)?.has(column)));
  return isKnown ? to : undefined;
}

interface Read {
  readonly name: string;
  readonly peer?: { readonly query: string };
}

it.each((READS as Read[]).flatMap(({ name, peer }) => (peer ? [[name, peer.query]] : [])))(
  'the peer is asked for what the database has: %s',
  (_name, query) => {
    expect(missingIn(query)).toEqual([]);
  },
);

it(`the peer is asked for what the database has: ${SAVE}`, () => {
  const { query, variables } = JSON.parse(saveOfPeer.bodyOf(new Drafts().next(0), SAVED_BY));
  expect(missingIn(query)).toEqual([]);
  const given = { mutation_receipt: variables.receipt, field_operation: variables.patch };
  for (const [name, values] of Object.entries(given)) {
    const known = [...(columns.get(name) ?? [])];
    expect(known).toEqual(expect.arrayContaining(Object.keys(values as object).map(snake)));
  }
});

it('a column or a table that is gone is found', () => {
  const pass = '{ activityByRowId(rowId: 1) { rowId gone fieldOperationByActivityId { aim } } }';
  expect(missingIn(pass)).toEqual(['activity.gone']);
  expect(missingIn('{ allActivities { nodes { seminarsByGoneId { rowId } } } }')).toEqual([
    'activity.seminarsByGoneId',
  ]);
  expect(missingIn('{ statisticsGone(x: 1) { nodes { value } } }')).toEqual([
    'null.statisticsGone',
  ]);
});
