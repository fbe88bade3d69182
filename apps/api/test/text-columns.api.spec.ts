import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal, wholeGround } from './portal.js';
import { FREE_TEXTS, RECORDS, TOLD_TEXTS } from './table-records.js';
import { textColumns } from './text-columns.js';

/** Whatever could hold words is guarded, or it is said what stands there (INV-01): the catalog decides. */
let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
});
afterAll(() => portal.close());

/** Columns that let a sentence in, and that no record tells of. */
const untold = async () =>
  (await textColumns(portal.owner))
    .filter(({ isBound }) => !isBound)
    .map(({ table, column }) => `${table}.${column}`)
    .filter((name) => !TOLD_TEXTS.has(name) && name !== 'app.schema_migration.id');

const REPOSITORY = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, REPOSITORY), 'utf8');

describe('every column that could hold words', () => {
  it('has a check that lets none in, or is told of in the record of its table', async () => {
    expect(await untold()).toEqual([]);
  });

  it('is told of only where it lets words in', async () => {
    const open = (await textColumns(portal.owner))
      .filter(({ isBound }) => !isBound)
      .map(({ table, column }) => `${table}.${column}`);
    const counted = open.filter((name) => TOLD_TEXTS.has(name)).length;
    process.stdout.write(
      `${counted} columns that let words in are told of: ${FREE_TEXTS.length} free, the rest says why it is not\n`,
    );
    expect([...TOLD_TEXTS.keys()].filter((name) => !open.includes(name))).toEqual([]);
  });
});

describe('what a record says of a column', () => {
  /** `PlanSeminarInput.aim`: the fields of inputs that the guard of free texts reads. */
  const guarded = () =>
    [...read('apps/api/schema.graphql').matchAll(/^input (\w+) \{\n([\s\S]*?)^\}/gm)].flatMap(
      ([, input, fields]) =>
        [...(fields ?? '').matchAll(/^ {2}(\w+): \[?SafeText\b/gm)].map(
          ([, field]) => `${input}.${field}`,
        ),
    );

  it('is free where, and only where, an input takes a guarded text', () => {
    const told = FREE_TEXTS.flatMap(({ free }) => free);
    expect(guarded().filter((field) => !told.includes(field))).toEqual([]);
    expect(told.filter((field) => !guarded().includes(field))).toEqual([]);
  });

  it('names a scalar that there is, with a form of its own', () => {
    const folder = 'libs/safeguards/api/scalars/';
    const forms = readdirSync(new URL(folder, REPOSITORY)).flatMap(
      (file) => /name: '(\w+)'/.exec(read(folder + file))?.[1] ?? [],
    );
    const named = [...TOLD_TEXTS.values()].flatMap((text) => ('scalar' in text ? text.scalar : []));
    const formed = forms.filter((name) => !['SafeText', 'SearchText', 'Secret'].includes(name));
    expect([...new Set(named)].filter((name) => !formed.includes(name))).toEqual([]);
  });

  it('names a command that there is', () => {
    const { scripts } = JSON.parse(read('package.json'));
    for (const text of TOLD_TEXTS.values()) {
      if ('command' in text) expect(Object.keys(scripts)).toContain(text.command);
    }
  });

  it('is said of a row that it extends by a reference to it', async () => {
    const { rows } = await portal.owner.query<{ name: string }>(
      `select conrelid::regclass || ' ' || confrelid::regclass as name from pg_constraint where contype = 'f'`,
    );
    const held = rows.map(({ name }) => name);
    for (const { table, head } of RECORDS) {
      if (head) expect(held).toContain(`${table} ${head.table}`);
    }
  });
});

/** Each fault is planted and rolled back: a check that finds nothing would prove nothing. */
describe('the check finds', () => {
  const COLUMN = 'alter table unit add planted';
  it.each<[what: string, planted: string, name: string]>([
    ['a text', `${COLUMN} text`, 'unit.planted'],
    ['a text with a length', `${COLUMN} varchar(80)`, 'unit.planted'],
    ['a text that is counted', `${COLUMN} text check (length(planted) < 80)`, 'unit.planted'],
    ['a text that is long', `${COLUMN} text check (length(planted) > 60)`, 'unit.planted'],
    ['a list', `${COLUMN} text[]`, 'unit.planted'],
    ['a list of so many', `${COLUMN} text[] check (cardinality(planted) < 9)`, 'unit.planted'],
    ['an object', `${COLUMN} jsonb`, 'unit.planted'],
    [
      'an object in a list',
      `${COLUMN} jsonb check (jsonb_typeof(planted) = 'array')`,
      'unit.planted',
    ],
    [
      'a check that looks at the beginning',
      `${COLUMN} text check (planted ~ '^/')`,
      'unit.planted',
    ],
    [
      'a check that nothing has asked',
      `${COLUMN} text; alter table unit add constraint planted check (planted in ('A', 'B')) not valid`,
      'unit.planted',
    ],
    [
      'a check of two columns',
      `${COLUMN} text; alter table unit add constraint planted check (planted in ('A', 'B') or name <> '')`,
      'unit.planted',
    ],
    ['a check that is gone', 'alter table goal drop constraint goal_measure_check', 'goal.measure'],
    ['a table', 'create table planted (id uuid, word text)', 'planted.word'],
  ])('%s', async (_, planted, name) => {
    await portal.owner.query('begin');
    try {
      await portal.owner.query(planted);
      expect(await untold()).toEqual([name]);
    } finally {
      await portal.owner.query('rollback');
    }
  });

  it.each<[what: string, planted: string]>([
    ['values', `${COLUMN} text check (planted in ('A', 'B'))`],
    ['a form', `${COLUMN} text check (planted ~ '^[A-Z_]{1,40}$')`],
    ['a list of values', `${COLUMN} text[] check (planted <@ array['A', 'B'])`],
    ['numbers', `${COLUMN} integer[]`],
    ['ids', `${COLUMN} uuid[]`],
  ])('nothing in %s', async (_, planted) => {
    await portal.owner.query('begin');
    try {
      await portal.owner.query(planted);
      expect(await untold()).toEqual([]);
    } finally {
      await portal.owner.query('rollback');
    }
  });
});
