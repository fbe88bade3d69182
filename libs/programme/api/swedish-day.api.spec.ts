import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { programmeGround } from './testing/ground.js';

/** Rights begin and end at midnight in Sweden, whatever day the clock of the database shows (INV-22, INV-25). */
let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(programmeGround);
});
afterAll(() => portal.close());

const WORKER = 'socialsekreterare1@soc-lund.example';
const TOKEN = "sha256('of this spec')";

/** Plants rows and another Swedish day, counts what is let through, and takes everything back. */
async function letThrough(today: string, planted: readonly string[], question: string) {
  await portal.owner.query('begin');
  try {
    for (const statement of planted) await portal.owner.query(statement);
    await portal.owner.query(
      `create or replace function app.today() returns date language sql stable parallel safe
         return date '${today}'`,
    );
    const { rows } = await portal.owner.query<{ n: number }>(
      `select count(*)::int as n ${question}`,
    );
    return rows[0]?.n;
  } finally {
    await portal.owner.query('rollback');
  }
}

const MEMBER = `(select id from membership where work_email = '${WORKER}')`;
const ofMembership = (span: string) => [
  'alter table membership disable trigger shut_out',
  `insert into session (token_hash, person_id, membership_id)
     select ${TOKEN}, person_id, id from membership where work_email = '${WORKER}'`,
  `update membership set ${span} where work_email = '${WORKER}'`,
];
const ofRing = (span: string) => [
  `update site_agency set ${span} where agency_id = (select id from agency where key = 'SOC-LUND')`,
];
const SESSION = `from door.session(${TOKEN}, true)`;
const RINGS = `from agency a, door.rings(a.id) r
  where a.key = 'SOC-LUND' and cardinality(r.site_ids) > 0`;
const SIGN_IN = `from door.demo_memberships() d where d.membership_id = ${MEMBER}`;
const DEMO = `update app.installation set demo_loaded_on = '2026-01-01'`;

const ENDS = `valid_from = '2026-05-01', valid_to = '2026-05-19'`;
const BEGINS = `valid_from = '2026-05-19', valid_to = null`;

describe('a right ends after its last Swedish day and begins with its first', () => {
  it.each<[string, string, string[], string, number]>([
    ['a session, the day after', '2026-05-20', ofMembership(ENDS), SESSION, 0],
    ['a session, the day before', '2026-05-18', ofMembership(BEGINS), SESSION, 0],
    ['a session, the last day', '2026-05-19', ofMembership(ENDS), SESSION, 1],
    ['a session, the first day', '2026-05-19', ofMembership(BEGINS), SESSION, 1],
    ['a ring, the day after', '2026-05-20', ofRing(ENDS), RINGS, 0],
    ['a ring, the day before', '2026-05-18', ofRing(BEGINS), RINGS, 0],
    ['a ring, the last day', '2026-05-19', ofRing(ENDS), RINGS, 1],
    ['a ring, the first day', '2026-05-19', ofRing(BEGINS), RINGS, 1],
    ['signing in, the day after', '2026-05-20', [DEMO, ...ofMembership(ENDS)], SIGN_IN, 0],
    ['signing in, the last day', '2026-05-19', [DEMO, ...ofMembership(ENDS)], SIGN_IN, 1],
  ])('%s', async (_, today, planted, question, expected) => {
    expect(await letThrough(today, planted, question)).toBe(expected);
  });

  it.each([
    ['yesterday', '- 1', 1],
    ['today', '', 0],
  ])('sessions end at once when the last day was %s', async (_, shift, ended) => {
    const planted = [
      `insert into session (token_hash, person_id, membership_id)
         select ${TOKEN}, person_id, id from membership where work_email = '${WORKER}'`,
      `update membership set valid_to = app.today() ${shift} where work_email = '${WORKER}'`,
    ];
    const question = `from session where token_hash = ${TOKEN} and ended_at is not null`;
    expect(await letThrough('2026-05-19', planted, question)).toBe(ended);
  });
});

describe('the Swedish day', () => {
  it.each([
    ['before midnight in summer', '2026-05-19T21:59:59.999Z', '2026-05-19'],
    ['midnight in summer, two hours before UTC', '2026-05-19T22:00:00Z', '2026-05-20'],
    ['before midnight in winter', '2026-11-26T22:59:59.999Z', '2026-11-26'],
    ['midnight in winter, an hour before UTC', '2026-11-26T23:00:00Z', '2026-11-27'],
    ['the night when clocks go forward', '2026-03-28T23:30:00Z', '2026-03-29'],
    ['the night when clocks go back', '2026-10-24T22:30:00Z', '2026-10-25'],
  ])('%s', async (_, at, day) => {
    for (const zone of ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles']) {
      await portal.owner.query(`set timezone = '${zone}'`);
      const { rows } = await portal.owner.query('select app.swedish_day($1)::text as day', [at]);
      expect([zone, rows]).toEqual([zone, [{ day }]]);
    }
    await portal.owner.query(`set timezone = 'UTC'`);
  });

  it('is today’s, and costs no call of a function', async () => {
    const { rows } = await portal.owner.query(
      `select app.today() = app.swedish_day(now()) as "isToday"`,
    );
    expect(rows).toEqual([{ isToday: true }]);
    const plan = await portal.owner.query(
      'explain (verbose) select from site_agency where valid_from <= app.today()',
    );
    expect(JSON.stringify(plan.rows)).not.toMatch(/today|swedish_day/);
  });
});
