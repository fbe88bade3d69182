import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { closeDays } from '@stad/outcomes/api/testing/close-days.js';
import { makePilot } from '@stad/outcomes/api/testing/make-pilot.js';
import { DisposalBench } from './disposal-bench.js';
import { TestPortal, wholeGround } from './portal.js';

/** The seminars of the pilot, the last of them held on 19 August 2022; one of them answered by four. */
const RULE = 'SURVEYS';
const FIGURE = 'shown label n reason numerator denominator measure decimals signed';
const PROGRESS = `query P($programmeId: ID!, $siteId: ID) {
  progress(programmeId: $programmeId, siteId: $siteId) {
    figures { definition { code } value { ${FIGURE} } parts { key figure { ${FIGURE} } } } } }`;

let portal: TestPortal;
let programmeId: string;
let before: string;
const on = (day: string, agency = 'soc-lund', manager = 'enhetschef') =>
  new DisposalBench(portal, new Date(`${day}T09:00:00Z`), agency, manager);

beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  await makePilot(portal.owner as never);
  await portal.owner.query(
    `update seminar_evaluation set answers = 4, satisfied = 3 where answers = 16;
     update seminar_evaluation set satisfied = 20 where answers = 26`,
  );
  const { rows } = await portal.owner.query(`select id from programme where key = '2022'`);
  programmeId = rows[0].id;
  await closeDays(portal, await portal.as('projektledare@fa-hbg'), programmeId);
  before = await told();
});
afterAll(async () => {
  await portal.owner.query('delete from disposal; delete from disposal_hold');
  await portal.close();
});

/** K01, K04 and K05 and all the others, as the project leader reads them. */
async function told(): Promise<string> {
  const lead = await portal.as('projektledare@fa-hbg', undefined, new Date('2026-11-26T09:00:00Z'));
  const { data, problems } = await lead.run(PROGRESS, { programmeId });
  expect(problems).toEqual([]);
  return JSON.stringify(data, null, 1);
}

const left = async () => {
  const { rows } = await portal.owner.query(
    'select array_agg(answers order by answers) as answers from seminar_evaluation',
  );
  return rows[0].answers as number[] | null;
};
const sums = async () => {
  const { rows } = await portal.owner.query(
    'select answers, present, satisfied from seminar_sum order by starts_at',
  );
  return rows;
};

describe('surveys stay', () => {
  it('for two years after the seminar', async () => {
    expect((await on('2024-04-28').ruleOf(RULE)).due).toEqual([]);
    expect((await on('2024-04-29').ruleOf(RULE)).due).toEqual([
      { table: 'seminar_evaluation', rows: 1 },
    ]);
  });

  it.each<[string, string, boolean]>([
    ['COMPLETED', 'ACTIVE', false],
    ['COMPLETED', 'REPORTING', true],
    ['COMPLETED', 'CLOSED', true],
    ['EVALUATED', 'ACTIVE', true],
  ])('while they can be written: %s in a programme that is %s', async (state, of, isDue) => {
    const { rows } = await portal.owner.query(`select state from programme where key = '2022'`);
    const set = async (seminar: string, programme: string) => {
      await portal.owner.query(`update seminar set state = $1`, [seminar]);
      await portal.owner.query(`update programme set state = $1 where key = '2022'`, [programme]);
    };
    await set(state, of);
    const { due } = await on('2026-11-26').ruleOf(RULE);
    await set('EVALUATED', rows[0].state);
    expect(due).toEqual(isDue ? [{ table: 'seminar_evaluation', rows: 4 }] : []);
  });

  it('without a decision, under a hold, and with another agency', async () => {
    await on('2026-11-26').ask(
      'registrator@soc-lund',
      'mutation H($input: SetDisposalHoldInput!) { setDisposalHold(input: $input) { id } }',
      { rule: RULE, ground: 'INCIDENT' },
    );
    await expect(on('2026-11-26').propose(RULE)).rejects.toThrow('UNDER_HOLD');
    await portal.owner.query('delete from disposal_hold');
    const police = on('2026-11-26', 'pol-lund', 'polisledning');
    await expect(police.propose(RULE)).rejects.toThrow('NOTHING_TO_DISPOSE');
    const line = await on('2026-11-26').propose(RULE);
    await portal.runJobs();
    await on('2026-11-26').decide(line, 'refuse');
    await portal.runJobs();
    expect(await left()).toEqual([4, 19, 26, 30]);
  });
});

describe('two years after the seminar', () => {
  it('they go one by one as their time is over, and every sum stays what it was', async () => {
    const first = await on('2024-05-01').disposed(RULE);
    expect(first).toMatchObject({ state: 'DONE', proposedRows: 1, disposedRows: 1 });
    expect(await left()).toEqual([4, 19, 30]);
    expect(await told()).toBe(before);
    const rest = await on('2026-11-26').disposed(RULE);
    expect(rest).toMatchObject({ state: 'DONE', proposedRows: 3, disposedRows: 3 });
    expect(await left()).toBeNull();
    expect(await told()).toBe(before);
  });

  it('of four answers nothing is left, of five and more their sum', async () => {
    expect(await sums()).toEqual([
      { answers: 26, present: 29, satisfied: 20 },
      { answers: 19, present: 20, satisfied: null },
      { answers: null, present: 17, satisfied: null },
      { answers: 30, present: 36, satisfied: null },
    ]);
  });

  it('the sum stays when another part of the seminar changes', async () => {
    await portal.owner.query(
      `update activity set ends_at = ends_at + interval '1 minute', starts_at = starts_at + interval '1 minute'
       where kind = 'SEMINAR';
       update seminar_attendance set registered = registered + 1`,
    );
    expect((await sums()).map(({ answers }) => answers)).toEqual([26, 19, null, 30]);
  });

  it('the log says nothing of them any more, and every chain is whole', async () => {
    const { rows } = await portal.owner.query(
      `select count(*)::int as n from audit.payload p join audit.event e on e.id = p.event_id
       where e.object_type = 'seminar_evaluation'`,
    );
    expect(rows).toEqual([{ n: 0 }]);
    expect(await on('2026-11-26').brokenChains()).toEqual([]);
  });
});

describe('what was answered by link', () => {
  const rowsOf = async (table: string) =>
    (await portal.owner.query(`select count(*)::int as n from ${table}`)).rows[0].n as number;

  it('goes whole with its words, two years after the seminar; the sum stays', async () => {
    const kept = await sums();
    await portal.owner.query(
      `with r as (
         insert into seminar_round (activity_id, agency_id, kind, is_open, asks_more, answers, sums)
         select activity_id, agency_id, 'AFTER', false, false, 7, array_fill(21, array[10]) from seminar
         returning id, activity_id, agency_id)
       insert into seminar_quote (round_id, activity_id, agency_id, text, state)
       select id, activity_id, agency_id, 'Ord', 'SHOWN' from r`,
    );
    expect((await on('2024-04-28').ruleOf(RULE)).due).toEqual([]);
    expect((await on('2026-11-26').ruleOf(RULE)).due).toEqual([
      { table: 'seminar_quote', rows: 4 },
      { table: 'seminar_round', rows: 4 },
    ]);
    const gone = await on('2026-11-26').disposed(RULE);
    expect(gone).toMatchObject({ state: 'DONE', disposedRows: 8 });
    expect([await rowsOf('seminar_round'), await rowsOf('seminar_quote')]).toEqual([0, 0]);
    expect(await sums()).toEqual(kept);
    expect(await on('2026-11-26').brokenChains()).toEqual([]);
  });
});
