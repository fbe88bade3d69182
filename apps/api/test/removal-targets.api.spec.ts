import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { removalPlan } from '@stad/trust/api/removal/removal-plan.js';
import { REMOVABLE_TEXTS } from '@stad/trust/rules/removal/removable-texts.js';
import pg from 'pg';
import { domains } from '../src/domains.js';
import { plantEverywhere } from './leaks/plant.js';
import { plantRows } from './parents/plant-rows.js';
import { TestPortal, wholeGround } from './portal.js';
import { RemovalBench } from './removal-bench.js';

/** Each text that can be taken away, in a row of every table that holds one. */
let portal: TestPortal;
let admin: pg.Client;
beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
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

const TARGETS = removalPlan(domains);

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
  it.each(TARGETS)('$code: is hidden, and then nowhere', async (target) => {
    const { code, table, key, column, isList, where = 'true' } = target;
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

describe('every text that can be taken away', () => {
  it('stands in the record of one table', () => {
    expect(TARGETS.map(({ code }) => code).sort()).toEqual(Object.keys(REMOVABLE_TEXTS).sort());
  });

  it('is written by operations of the portal, whose receipts go with it', () => {
    const { schema } = portal.server.app.get(GraphQLSchemaHost);
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
    for (const { code, operations } of TARGETS) {
      expect([code, operations.length > 0]).toEqual([code, true]);
      expect(operations.filter((name) => !mutations.includes(name))).toEqual([]);
    }
  });
});
