import { expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import type { TestPortal } from '@stad/platform/api/testing/portal.js';

/** What is done to a record past every service, and what its kept row has afterwards; null when there is none. */
export type SumStep = readonly [what: string, step: () => Promise<unknown>, kept: object | null];

/** A table with a row for each record, kept by trigger, from which the statistics add up. */
export interface KeptSum {
  readonly table: string;
  /** What the rows are kept of, in the order of their columns; the first is the record. */
  readonly counted: string;
}

/** One step after the other, on the same record. */
export function itFollows(kept: () => Promise<readonly object[]>, steps: readonly SumStep[]): void {
  it.each(steps)('%s', async (_what, step, expected) => {
    await step();
    const rows = await kept();
    expect(rows).toHaveLength(expected ? 1 : 0);
    if (expected) expect(rows[0]).toMatchObject(expected);
  });
}

/** Every row is there, with what the tables it is kept of say, and none else. */
export async function expectAsCounted(portal: TestPortal, { table, counted }: KeptSum) {
  const kept = await portal.owner.query(`select * from ${table} order by 1`);
  const now = await portal.owner.query(`${counted} order by 1`);
  expect(kept.rows.length).toBeGreaterThan(0);
  expect(kept.rows.map((row) => Object.values(row))).toEqual(
    now.rows.map((row) => Object.values(row)),
  );
}

export async function expectReadByNobody(portal: TestPortal, { table }: KeptSum): Promise<void> {
  for (const who of ['socialsekreterare1@soc-lund', 'projektledare@fa-hbg']) {
    expect(await attempt(await portal.as(who), `select from ${table}`)).toBe('refused');
  }
}

/** A record whose activity is moved to another town, then to another programme: the row goes along. */
export async function expectMovesAlong(portal: TestPortal, activity: string, sums: KeptSum) {
  const move = (column: string, to: string) =>
    portal.owner.query(
      `update activity set ${column} = (select id from ${to} where id <> activity.${column} limit 1) where id = $1`,
      [activity],
    );
  await portal.owner.query(
    `insert into programme (key, name, starts_on, ends_on, state, lead_agency_id)
     select 'annat', 'Ett annat program', starts_on, ends_on, state, lead_agency_id from programme
     where key = '2022'`,
  );
  await move('site_id', 'site');
  await expectAsCounted(portal, sums);
  await move('programme_id', 'programme');
  await expectAsCounted(portal, sums);
}
