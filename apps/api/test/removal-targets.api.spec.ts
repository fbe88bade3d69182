import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REMOVAL_TARGETS } from '@stad/trust/api/removal/removal-targets.js';
import { REMOVABLE_TEXTS, type RemovableText } from '@stad/trust/rules/removal/removable-texts.js';
import pg from 'pg';
import { plantEverywhere } from './leaks/plant.js';
import { plantRows } from './parents/plant-rows.js';
import { TestPortal } from './portal.js';
import { RemovalBench } from './removal-bench.js';
import { NOT_REMOVABLE, REMOVABLE_FIELDS } from './removal-reviewed.js';

/** Each text that can be taken away, in a row of every table that holds one. */
let portal: TestPortal;
let admin: pg.Client;
beforeAll(async () => {
  portal = await TestPortal.open();
  admin = new pg.Client({ connectionString: process.env['DATABASE_ADMIN_URL'] });
  await admin.connect();
  await plantEverywhere(admin);
  await plantRows(admin);
  await admin.query('delete from content_removal');
});
afterAll(async () => {
  await admin.end();
  await portal.close();
});

const CODES = Object.keys(REMOVABLE_TEXTS) as RemovableText[];

/** As the job that restores: what may be decided, and by whom, is asked elsewhere. */
async function asRestore(agency: string, statement: string, values: unknown[]): Promise<void> {
  await admin.query('begin');
  await admin.query(
    `set local role portal_owner; select set_config('app.viewer', 'system', true),
       set_config('app.job', 'restore', true), set_config('app.agency_id', '${agency}', true)`,
  );
  try {
    await admin.query(statement, values);
    await admin.query('commit');
  } catch (error) {
    await admin.query('rollback');
    throw error;
  }
}

describe('a text that is taken away', () => {
  it.each(CODES)('%s: is hidden, and then nowhere', async (code) => {
    const { table, key, column, isList, where = 'true' } = REMOVAL_TARGETS[code];
    const words = `Felskriven ${code}`;
    const { rows } = await admin.query<{ id: string; agency: string }>(
      `select t.${key} as id, t.agency_id as agency from ${table} t where ${where}
       order by to_jsonb(t) ->> 'contacts' is not null, 1 limit 1`,
    );
    const [row] = rows;
    if (!row) throw new Error(`${table} has no row.`);
    await asRestore(
      row.agency,
      `with mark as materialized (select app.begin_removal())
       update ${table} t set ${column} = $1 from mark where t.${key} = $2`,
      [isList ? [words] : words, row.id],
    );
    const bench = new RemovalBench(portal, new Date());
    expect(await bench.everywhere(words)).toEqual(['audit.payload', `public.${table}`]);
    await asRestore(
      row.agency,
      'insert into content_removal (agency_id, text, record_id, flagged_at) values ($1, $2, $3, now())',
      [row.agency, code, row.id],
    );
    expect(await bench.everywhere(words)).toEqual(['audit.payload', 'public.content_removal_text']);
    await asRestore(
      row.agency,
      `update content_removal set state = 'ERASED', ground = 'SECRECY', decided_at = now() where record_id = $1 and text = $2`,
      [row.id, code],
    );
    expect(await bench.everywhere(words)).toEqual([]);
  });
});

describe('every free text that somebody can write', () => {
  /** `PlanFieldPassInput.aim`: the fields of inputs that the guard of free texts reads. */
  const guarded = () => {
    const schema = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');
    return [...schema.matchAll(/^input (\w+) \{\n([\s\S]*?)^\}/gm)].flatMap(([, input, fields]) =>
      [...(fields ?? '').matchAll(/^ {2}(\w+): \[?SafeText\b/gm)].map(
        ([, field]) => `${input}.${field}`,
      ),
    );
  };

  it('can be taken away, or it is said why not yet', () => {
    const known = [...Object.keys(REMOVABLE_FIELDS), ...Object.keys(NOT_REMOVABLE)];
    expect(guarded().filter((field) => !known.includes(field))).toEqual([]);
    expect(known.filter((field) => !guarded().includes(field))).toEqual([]);
    expect(Object.keys(REMOVABLE_FIELDS).filter((field) => field in NOT_REMOVABLE)).toEqual([]);
  });

  it('is written by an operation whose receipt goes with it', () => {
    expect([...new Set(Object.values(REMOVABLE_FIELDS).flat())].sort()).toEqual([...CODES].sort());
    for (const [field, codes] of Object.entries(REMOVABLE_FIELDS)) {
      const input = field.split('.')[0] ?? '';
      const operation = `${input.charAt(0).toLowerCase()}${input.slice(1)}`.replace(/Input$/, '');
      if (input.endsWith('From')) continue;
      const [first] = codes;
      if (!first) throw new Error(field);
      expect([field, REMOVAL_TARGETS[first].operations]).toEqual([
        field,
        expect.arrayContaining([operation]),
      ]);
    }
  });
});
