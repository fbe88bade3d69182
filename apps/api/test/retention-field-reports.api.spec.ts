import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PassBench } from '@stad/activities/field-operations/api/testing/make-field-pass.js';
import { makePilot } from '@stad/outcomes/api/testing/make-pilot.js';
import { frozenReport } from '@stad/reports/api/testing/report-stage.js';
import { readProtocol, reapply } from '../src/disposal-protocol.js';
import { closedPass, DisposalBench } from './disposal-bench.js';
import { TestPortal, wholeGround } from './portal.js';

/** The pilot of 2022, two years and more after its end, with a report frozen on its second quarter. */
const NOW = new Date('2026-11-26T09:00:00Z');
const RULE = 'FIELD_REPORTS';
const QUARTERS = 'FIELD_TALLIES';
const PARTS = [
  'field_late_count',
  'team_count',
  'field_report_breakdown',
  'field_report_hours',
  'field_report_correction',
  'field_report',
  'field_report_sum',
];

const FIGURE = 'shown label n reason numerator denominator measure decimals signed';
const PROGRESS = `query P($programmeId: ID!, $siteId: ID) {
  progress(programmeId: $programmeId, siteId: $siteId) {
    figures { definition { code } value { ${FIGURE} } parts { key name figure { ${FIGURE} } } } } }`;
const TABLES = `query K($code: Code!, $programmeId: ID!) { kpi(code: $code, programmeId: $programmeId) {
  tables { dimension form total { ${FIGURE} } together togetherValue { ${FIGURE} }
    cells { key figure { ${FIGURE} } } } } }`;
const TRENDS = `query T($programmeId: ID!) { figureTrends(programmeId: $programmeId) { code months points } }`;
const REPORT = `query R($id: ID!) { progressReport(id: $id) { changedAfter { changedAt number agency { key } }
  frozen { files { kind sha256 } } values { definition { code } value { ${FIGURE} } } } }`;
const CODES = ['K10', 'K11', 'K11A', 'K12', 'K13', 'K13A', 'K14', 'K18', 'K18A', 'K19'];

let portal: TestPortal;
let lund: DisposalBench;
let programmeId: string;
let stateBefore: string;
let sites: string[];
let reportId: string;
let before: string;
/** One that came about through the services. */
let closed: string;

beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  lund = new DisposalBench(portal, NOW);
  await makePilot(portal.owner as never);
  const { rows } = await portal.owner.query(
    `select p.id as programme, p.state, (select json_agg(id order by key) from site) as sites
     from programme p where p.key = '2022'`,
  );
  ({ programme: programmeId, sites, state: stateBefore } = rows[0]);
  await pilot();
  closed = await closedPass(await PassBench.open(portal));
  reportId = await frozenReport(portal, new Date('2022-12-01T08:00:00Z'));
  await afterFreeze();
  // The last day of the programme closes by itself: nothing waits for it any more.
  await portal.runJobs();
  before = await told();
});
afterAll(async () => {
  await portal.owner.query(
    'delete from disposal; delete from disposal_hold; delete from field_sum; truncate closing_sum, closing_state',
  );
  await setState(stateBefore);
  await portal.close();
});

const setState = (state: string) =>
  portal.owner.query(`update programme set state = $1 where key = '2022'`, [state]);

/** Locked in the autumn it was, and in the log as reports are. */
async function pilot(): Promise<void> {
  const { owner } = portal;
  await makePilot(owner as never);
  const guards = (what: string) =>
    `alter table field_report ${what} trigger guard_report; alter table field_report ${what} trigger keep_fact;
     alter table field_report ${what} trigger keep_team_counts;
     alter table field_report_hours ${what} trigger guard_part;
     alter table field_report_breakdown ${what} trigger guard_part;`;
  await owner.query(
    `${guards('disable')}
     update field_report set locked_at = '2022-10-10', note_for_learning = 'Lugn kväll' where state = 'LOCKED';
     update field_report_hours set hours = hours + 1;
     update field_report_hours set hours = hours - 1;
     update field_report_breakdown set n = n + 1;
     update field_report_breakdown set n = n - 1;
     ${guards('enable')}
     insert into pass_agency_fact (activity_id, agency_id, report_state)
     select activity_id, agency_id, state from field_report where state = 'LOCKED';
     insert into team_count select activity_id, agency_id, 'contacts', contacts from field_report where contacts is not null;
     insert into field_count select activity_id, agency_id, 'contacts', '2022-05-20 15:00Z', 2 from field_report
       where contacts is not null;
     insert into field_late_count (activity_id, agency_id, counter, n, arrived_at)
       select activity_id, agency_id, 'contacts', 1, '2022-05-22 10:00Z' from field_report where contacts is not null`,
  );
}

/** One report is corrected when the figures are out. */
const afterFreeze = () =>
  portal.owner.query(
    `insert into field_report_correction (report_id, agency_id, version, reason, figures, corrected_at, corrected_by)
     select r.id, r.agency_id, 2, 'MISCOUNTED', '[]', '2022-12-05', r.locked_by
     from field_report r join activity a on a.id = r.activity_id
     where a.number = 'FP-2022-002' and r.contacts is not null`,
  );

/** Everything that pages and reports say of the programme's field work, as everyone who takes part reads it. */
async function told(): Promise<string> {
  const lead = await portal.as('projektledare@fa-hbg', undefined, NOW);
  const answers: unknown[] = [];
  const ask = async (document: string, variables: Record<string, unknown>) => {
    const { data, problems } = await lead.run(document, variables);
    expect(problems).toEqual([]);
    answers.push(data);
  };
  for (const siteId of [null, ...sites]) await ask(PROGRESS, { programmeId, siteId });
  for (const code of CODES) await ask(TABLES, { code, programmeId });
  await ask(TRENDS, { programmeId });
  await ask(REPORT, { id: reportId });
  return JSON.stringify(answers, null, 1);
}

const count = async (table: string, agency: string) => {
  const { rows } = await portal.owner.query(
    `select count(*)::int as n from ${table} t join agency a on a.id = t.agency_id where a.key = $1`,
    [agency],
  );
  return rows[0].n as number;
};
const counts = async (agency: string) =>
  Object.fromEntries(
    await Promise.all(PARTS.map(async (table) => [table, await count(table, agency)])),
  );

/** Reports of an agency, each with how many rows it has in every part. */
const reports = async (agency: string): Promise<ReadonlyMap<string, string>> => {
  const parts = PARTS.filter((table) => /_(breakdown|hours|correction|sum)$/.test(table)).map(
    (table) => `'${table} ' || (select count(*) from ${table} x where x.report_id = r.id)`,
  );
  const { rows } = await portal.owner.query(
    `select r.id, concat_ws(', ', ${parts.join(', ')}) as parts
     from field_report r join agency a on a.id = r.agency_id where a.key = $1`,
    [agency],
  );
  return new Map(rows.map(({ id, parts }) => [id, parts]));
};

/** Contacts and visits by month of an agency, as the statistics sum them; no page asks for contacts. */
const months = async (agency: string) => {
  const lead = await portal.as('projektledare@fa-hbg', undefined, NOW);
  const ctx = lead.context('read');
  const rows = await ctx.db.sql<{ part: string; contacts: number | null; visits: number }>(
    `select s.part, s.contacts, s.visits
     from statistics.field_counts($1, '2022-04-01', '2022-09-30', 'MONTH') s
       join agency a on a.id = s.agency_id where a.key = $2 order by s.part`,
    [programmeId, agency],
  );
  await ctx.db.transaction.close('commit');
  return rows;
};

/** How much of an agency's reports the access log still says. */
const kept = async (agency: string) => {
  const { rows } = await portal.owner.query(
    `select count(*)::int as n from audit.payload p join audit.event e on e.id = p.event_id
     join agency a on a.id = e.owner_agency_id
     where a.key = $1 and e.object_type like 'field\\_report%'`,
    [agency],
  );
  return rows[0].n as number;
};

describe('reports of passes stay', () => {
  it('while the programme is not closed, however long ago it ended', async () => {
    await setState('REPORTING');
    expect((await lund.ruleOf(RULE)).due).toEqual([]);
    await expect(lund.propose(RULE)).rejects.toThrow('NOTHING_TO_DISPOSE');
  });

  it('until two years after its end', async () => {
    await setState('CLOSED');
    const early = new DisposalBench(portal, new Date('2024-09-30T09:00:00Z'));
    expect((await early.ruleOf(RULE)).due).toEqual([]);
    const next = new DisposalBench(portal, new Date('2024-10-01T09:00:00Z'));
    expect((await next.ruleOf(RULE)).due).not.toEqual([]);
  });

  it('without a decision, and under a hold', async () => {
    const all = await counts('SOC-LUND');
    await lund.ask(
      lund.registrar,
      'mutation H($input: SetDisposalHoldInput!) { setDisposalHold(input: $input) { id } }',
      { rule: RULE, ground: 'RECORD_REQUEST' },
    );
    await expect(lund.propose(RULE)).rejects.toThrow('UNDER_HOLD');
    await portal.owner.query('delete from disposal_hold');
    const line = await lund.propose(RULE);
    await portal.runJobs();
    expect(await counts('SOC-LUND')).toEqual(all);
    await lund.decide(line, 'refuse');
    await portal.runJobs();
    expect(await counts('SOC-LUND')).toEqual(all);
  });

  it('whoever is not the job of the disposal takes a part of them away', async () => {
    for (const table of ['field_report_hours', 'field_report_breakdown']) {
      await expect(portal.owner.query(`delete from ${table}`)).rejects.toThrow(
        'A locked report is corrected',
      );
    }
  });
});

describe('the counts by quarter, two years after the programme', () => {
  it('have their own rule: a decision on them takes no report', async () => {
    const all = await counts('SOC-LUND');
    const quarters = await count('field_count', 'SOC-LUND');
    expect((await lund.ruleOf(QUARTERS)).due).toEqual([{ table: 'field_count', rows: quarters }]);
    const line = await lund.disposed(QUARTERS);
    expect(line).toMatchObject({ state: 'DONE', disposedRows: quarters });
    expect(await count('field_count', 'SOC-LUND')).toBe(0);
    expect(await counts('SOC-LUND')).toEqual(all);
    expect(await told()).toBe(before);
  });
});

describe('two years after the programme', () => {
  it('the dry run counts every part of the own agency’s', async () => {
    const { due } = await lund.ruleOf(RULE);
    expect(Object.fromEntries(due.map(({ table, rows }) => [table, rows]))).toEqual(
      await counts('SOC-LUND'),
    );
    expect(due.map(({ table }) => table).sort()).toEqual([...PARTS].sort());
  });

  it('every sum stays what it was, after each piece and at the end', async () => {
    const line = await lund.propose(RULE);
    const others = await Promise.all(['SOC-HBG', 'POL-LUND', 'FA-HBG'].map(counts));
    await lund.decide(line, 'approve');
    const { rows } = await portal.owner.query(`select id from agency where key = 'SOC-LUND'`);
    const whole = await reports('SOC-LUND');
    const byMonth = await months('SOC-LUND');
    // A few rows of each table at a time, as if the job was killed or held after each piece.
    for (let left = whole.size; ; ) {
      const job = portal.caller({ kind: 'system', job: 'dispose', agencyId: rows[0].id });
      const ctx = job.context('write');
      const [piece] = await ctx.db.sql<{ n: number }>('select app.dispose($1, 9) as n', [line.id]);
      await ctx.db.transaction.close('commit');
      expect(await told()).toBe(before);
      // Of a month that has lost a report contacts are not known, rather than fewer.
      for (const [at, { contacts, visits }] of (await months('SOC-LUND')).entries()) {
        expect(visits).toBe(byMonth[at]?.visits);
        expect([null, byMonth[at]?.contacts]).toContain(contacts);
      }
      const there = await reports('SOC-LUND');
      for (const [id, parts] of there) expect(parts).toBe(whole.get(id));
      expect(there.size).toBe(Math.max(0, left - 1));
      left = there.size;
      if (piece?.n === 0) break;
    }
    expect(new Set((await months('SOC-LUND')).map(({ contacts }) => contacts))).toEqual(
      new Set([null]),
    );
    expect(Object.values(await counts('SOC-LUND')).filter((n) => (n as number) > 0)).toEqual([]);
    expect(await Promise.all(['SOC-HBG', 'POL-LUND', 'FA-HBG'].map(counts))).toEqual(others);
    expect(await lund.lineOf(line.id)).toMatchObject({
      state: 'DONE',
      proposedRows: line.proposedRows,
      disposedRows: line.proposedRows,
    });
  });

  it('no row that is left names a pass, a day of one, or anybody', async () => {
    const { rows } = await portal.owner.query(
      `select split, array_agg(distinct since::text || '/' || until order by since::text || '/' || until) as days,
         array_agg(distinct measure order by measure) as measures
       from field_sum group by split order by split`,
    );
    const whole = ['2022-04-01/2022-09-30'];
    expect(rows.map(({ split, days }) => [split, days])).toEqual([
      [
        'MONTH',
        [
          '2022-05-01/2022-05-31',
          '2022-06-01/2022-06-30',
          '2022-08-01/2022-08-31',
          '2022-09-01/2022-09-30',
        ],
      ],
      // Where the frozen report ends, and nowhere closer.
      ['SITE', ['2022-04-01/2022-06-30', '2022-07-01/2022-09-30']],
      ['TYPE', whole],
    ]);
    expect(rows.find(({ split }) => split === 'MONTH').measures).toEqual([
      ...['adverts_reviewed', 'hours', 'premises_visited'],
    ]);
  });

  it('the log keeps the events and nothing of what they said; every chain is whole', async () => {
    expect(await kept('SOC-LUND')).toBe(0);
    expect(await kept('FA-HBG')).toBeGreaterThan(0);
    expect(await lund.brokenChains()).toEqual([]);
  });

  it('the police disposes of its own, and the sums stay', async () => {
    const police = new DisposalBench(portal, NOW, 'pol-lund', 'polisledning');
    const line = await police.disposed(RULE);
    expect(line).toMatchObject({ state: 'DONE', disposedRows: line.proposedRows });
    expect(await count('field_report', 'POL-LUND')).toBe(0);
    expect(await told()).toBe(before);
  });

  it('behind a figure stands no record that is not there', async () => {
    const { data } = await (await portal.as('socialsekreterare1@soc-lund', undefined, NOW)).run<{
      kpi: { records: object[]; elsewhere: { agency: { key: string } }[] };
    }>(
      `query K($programmeId: ID!) { kpi(code: "K12", programmeId: $programmeId) {
        records { value } elsewhere { agency { key } } } }`,
      { programmeId },
    );
    // All of them were locked after the last closing: as of it nobody’s stand behind the figure.
    expect(data?.kpi).toEqual({ records: [], elsewhere: [] });
  });

  it('the pass shows no empty report in place of the one that went', async () => {
    const passes = await PassBench.open(portal);
    const lund = await passes.read('socialsekreterare1@soc-lund', closed, NOW);
    expect(lund.pass.ownReport).toBeNull();
    const { pass } = await passes.read('faltarbetare1@fa-hbg', closed, NOW);
    expect(pass.ownReport).not.toBeNull();
  });
});

describe('an older backup', () => {
  it('has its reports disposed of again, and its sums are not counted twice', async () => {
    // As it was before: the rows are there, no sum is kept, nothing was proposed.
    const lines = await readProtocol(portal.owner);
    await portal.owner.query('delete from disposal; delete from field_sum');
    await pilot();
    await afterFreeze();
    const fresh = JSON.parse(await told());
    const all = await counts('SOC-LUND');
    await reapply(
      portal.owner,
      lines.filter(({ rule }) => rule === QUARTERS),
    );
    expect(await count('field_count', 'SOC-LUND')).toBe(0);
    expect(await counts('SOC-LUND')).toEqual(all);
    await reapply(portal.owner, lines);
    expect(await count('field_report', 'SOC-LUND')).toBe(0);
    expect(JSON.parse(await told())).toEqual(fresh);
    expect(await reapply(portal.owner, lines)).toEqual({ disposals: 0, rows: 0 });
    expect(JSON.parse(await told())).toEqual(fresh);
  });
});
