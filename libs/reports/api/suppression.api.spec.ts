import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { closeDays } from '@stad/outcomes/api/testing/close-days.js';
import { PROGRESS } from '@stad/outcomes/api/testing/figures-stage.js';
import { makePilot } from '@stad/outcomes/api/testing/make-pilot.js';
import { type Figure, figureText } from '@stad/outcomes/rules/figure.js';
import { type FigureRecord, figureOf } from '@stad/outcomes/rules/figure-record.js';
import { sha256 } from '@stad/platform/api/context/secret-token.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { readWorkbook } from '@stad/safeguards/api/export/testing.js';
import type { ReportSnapshot } from '../rules/report-snapshot.js';
import { reportsGround } from './testing/ground.js';

const FIGURE = 'shown label n reason numerator denominator measure decimals signed';
const KPI = `query K($code: Code!, $programmeId: ID!, $siteId: ID) {
  kpi(code: $code, programmeId: $programmeId, siteId: $siteId) { figure { value { ${FIGURE} } }
    tables { dimension form total { ${FIGURE} } together togetherValue { ${FIGURE} }
      cells { key name figure { ${FIGURE} } } } } }`;
const VALUES = `query R($id: ID!) { progressReport(id: $id) { frozen { files { kind sha256 } }
  values { definition { code } value { ${FIGURE} } parts { key name figure { ${FIGURE} } } } } }`;
const mutation = (name: string, input: string) =>
  `mutation M($input: ${input}!) { ${name}(input: $input) { id version } }`;

interface Kpi {
  readonly figure: { readonly value: FigureRecord };
  readonly tables: readonly {
    readonly dimension: string;
    readonly form: string;
    readonly total: FigureRecord;
    readonly together: readonly string[];
    readonly togetherValue: FigureRecord | null;
    readonly cells: readonly { readonly key: string; readonly figure: FigureRecord }[];
  }[];
}

let portal: TestPortal;
let lead: Caller;
let url: string;
let programmeId: string;
let lund: string;
const after = new Date('2022-12-01T08:00:00Z');

beforeAll(async () => {
  portal = await TestPortal.open(reportsGround);
  await makePilot(portal.owner as never);
  lead = await portal.as('projektledare@fa-hbg', undefined, after);
  const { rows } = await portal.owner.query(
    `select s.id as site, p.id as programme from site s, programme p where s.key = 'lund' and p.key = '2022'`,
  );
  ({ site: lund, programme: programmeId } = rows[0]);
  await closeDays(portal, lead, programmeId);
  await portal.server.app.listen(0, '127.0.0.1');
  const { port } = portal.server.app.getHttpServer().address() as { port: number };
  url = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
  await portal.owner.query('truncate closing_sum, closing_state');
  await portal.close();
});

const said = (figure: Figure) => figureText(figure, 'sv').replaceAll('\u00a0', ' ');
/** As it stands in a spreadsheet: a number, or the words of the page. */
const inSheet = (figure: Figure) =>
  'shown' in figure ? figure.shown : 'measure' in figure ? figure.measure : said(figure);

async function kpi(code: string, siteId?: string): Promise<Kpi> {
  const { data, problems } = await lead.run<{ kpi: Kpi }>(KPI, { code, programmeId, siteId });
  expect(problems).toEqual([]);
  return (data as { kpi: Kpi }).kpi;
}

async function signedIn(email: string): Promise<string> {
  const token = randomUUID() + randomUUID();
  await portal.owner.query(
    `insert into session (token_hash, person_id, membership_id)
     select $1, person_id, id from membership where work_email = $2`,
    [sha256(token), `${email}.example`],
  );
  return `portal=${token}`;
}

async function get(path: string, email?: string) {
  const cookie = email ? await signedIn(email) : '';
  const response = await fetch(`${url}${path}`, { headers: { cookie } });
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
}

async function run(caller: Caller, name: string, type: string, input: object) {
  const { data, problems } = await caller.run<Record<string, { id: string }>>(
    mutation(name, type),
    { input: { clientMutationId: randomUUID(), ...input } },
  );
  expect(problems).toEqual([]);
  return (data as Record<string, { id: string }>)[name] as { id: string };
}

/** A report on these days that is only begun. */
async function begun(periodFrom: string, periodTo: string, writer = lead) {
  const siteId = lund;
  const { id } = await run(writer, 'createReport', 'CreateReportInput', {
    ...{ programmeId, siteId, kind: 'STATUS_REPORT', title: 'Lägesrapport', dueOn: periodTo },
    ...{ periodFrom, periodTo },
  });
  return id;
}

/** What its lead reads in it as it stands. */
async function inDraft(id: string, code: string): Promise<string> {
  const { data, problems } = await lead.run<{
    progressReport: { values: { definition: { code: string }; value: FigureRecord }[] };
  }>(VALUES, { id });
  expect(problems).toEqual([]);
  const found = data?.progressReport.values.find((each) => each.definition.code === code);
  return said(figureOf(found?.value as FigureRecord));
}

/** A report on these days, taken through to its freezing. */
async function frozen(periodFrom: string, periodTo: string) {
  const reportId = await begun(periodFrom, periodTo);
  const text = { number: 2, expectedVersion: 1, body: 'Arbetet följer planen.' };
  await run(lead, 'writeSection', 'WriteSectionInput', { reportId, ...text });
  await run(lead, 'askAgenciesForFigures', 'ReportStepInput', { reportId });
  const signatory = await portal.as('firmatecknare@fa-hbg', undefined, after);
  await run(signatory, 'letFiguresGoUnconfirmed', 'ReportStepInput', { reportId });
  await run(lead, 'freezeReport', 'ReportStepInput', { reportId });
  const { rows } = await portal.owner.query(
    'select content, xlsx from report_snapshot where report_id = $1',
    [reportId],
  );
  const snapshot = JSON.parse(rows[0].content) as ReportSnapshot;
  const figure = (code: string) =>
    snapshot.figures.find((each) => each.code === code)?.value as Figure;
  return { reportId, snapshot, figure, xlsx: rows[0].xlsx as Buffer };
}

/** Adds cards given to the target group (K18A), or takes them away, in the report of one pass. */
async function change(pass: string, by: number): Promise<void> {
  await portal.owner.query(
    `alter table field_report disable trigger guard_report;
     update field_report set cards_to_target_group = cards_to_target_group + (${by})
       where contacts is not null
       and activity_id = (select id from activity where number = '${pass}');
     alter table field_report enable trigger guard_report`,
  );
}

describe('the same table in every form', () => {
  it.each(['K12', 'K14', 'K11', 'K18A', 'K09'])(
    '%s says on the page what its spreadsheet says, cell by cell',
    async (code) => {
      const { figure, tables } = await kpi(code);
      const { status, bytes } = await get(
        `/files/kpi/${code}.xlsx?programme=${programmeId}`,
        'projektledare@fa-hbg',
      );
      expect(status).toBe(200);
      const rows = readWorkbook(bytes).get(code) ?? [];
      expect(rows.find(([name]) => name === 'Utfall')?.[1]).toBe(inSheet(figureOf(figure.value)));
      const heads = rows.flatMap(([, head], at) => (head === 'Antal' ? [at] : []));
      expect(heads).toHaveLength(tables.length);
      for (const [at, table] of tables.entries()) {
        const isMerged = (key: string) => table.togetherValue && table.together.includes(key);
        const alone = table.cells.filter(({ key }) => !isMerged(key));
        const expected = [
          ...(table.form === 'totalOnly' ? [] : alone.map((cell) => cell.figure)),
          ...(table.togetherValue ? [table.togetherValue] : []),
          table.total,
        ].map((record) => inSheet(figureOf(record)));
        const from = (heads[at] as number) + 1;
        expect(rows.slice(from, from + expected.length).map(([, value]) => value)).toEqual(
          expected,
        );
      }
      const numbers = rows.flat().filter((value) => typeof value === 'number');
      if (code !== 'K09') expect(numbers.filter((n) => n > 0 && n < 5)).toEqual([]);
    },
  );

  it('is one in the report: JSON, spreadsheet and page', async () => {
    const { reportId, snapshot, figure, xlsx } = await frozen('2022-04-01', '2022-06-30');
    expect(['K11', 'K12', 'K13', 'K14', 'K11A'].map((code) => said(figure(code)))).toEqual([
      ...['36', '16', '11', 'färre än 5', 'färre än 5'],
    ]);
    const { data } = await lead.run<{
      progressReport: {
        frozen: { files: { kind: string; sha256: string }[] };
        values: { definition: { code: string }; value: FigureRecord }[];
      };
    }>(VALUES, { id: reportId });
    const rows = readWorkbook(xlsx).get('Sifferbilaga') ?? [];
    for (const { code, value, parts } of snapshot.figures) {
      const record = data?.progressReport.values.find((each) => each.definition.code === code);
      expect(said(figureOf(record?.value as FigureRecord))).toBe(said(value));
      const own = rows.filter(([first]) => first === code);
      expect(own.map(([, , cell]) => cell)).toEqual(
        [value, ...parts.map((part) => part.value)].map(inSheet),
      );
    }
    const sha = createHash('sha256').update(xlsx).digest('hex');
    expect(data?.progressReport.frozen.files).toContainEqual({ kind: 'xlsx', sha256: sha });
    const served = await get(`/files/reports/${reportId}.xlsx`, 'projektledare@fa-hbg');
    expect(served.bytes.equals(xlsx)).toBe(true);
    const { rows: events } = await portal.owner.query(
      `select object_type from audit.event where action = 'EXPORT' order by position desc limit 1`,
    );
    expect(events).toEqual([{ object_type: 'report_snapshot.xlsx' }]);
  });

  it('is nobody’s who may not read it', async () => {
    const path = `/files/kpi/K12.xlsx?programme=${programmeId}`;
    for (const [each, email] of [
      [path, undefined],
      [path, 'administrator@soc-lund'],
      [path.replace('K12', 'K99'), 'projektledare@fa-hbg'],
      ['/files/kpi/K12.xlsx', 'projektledare@fa-hbg'],
      [`/files/kpi/K12.xlsx?programme=${randomUUID()}`, 'projektledare@fa-hbg'],
    ] as const) {
      expect((await get(each, email)).status).toBe(404);
    }
    await get(path, 'polisledning@pol-hbg');
    const { rows } = await portal.owner.query(
      `select action, object_type, row_count > 0 as counted from audit.event where action = 'EXPORT'
       order by position desc limit 1`,
    );
    expect(rows).toEqual([{ action: 'EXPORT', object_type: 'kpi.xlsx', counted: true }]);
  });
});

/** Everything that tells counts about persons, as this person reads it. */
async function everythingToldTo(email: string): Promise<string> {
  const caller = await portal.as(email, undefined, after);
  const codes = ['K11', 'K11A', 'K12', 'K13', 'K13A', 'K14', 'K18A'];
  const told: unknown[] = [];
  // One after the other: a busy machine refuses what comes all at once.
  for (const place of [{ programmeId }, { programmeId, siteId: lund }]) {
    told.push((await caller.run(PROGRESS, place)).data);
    for (const code of codes) told.push((await caller.run(KPI, { code, ...place })).data);
  }
  for (const code of codes) {
    const { bytes } = await get(`/files/kpi/${code}.xlsx?programme=${programmeId}`, email);
    const rows = readWorkbook(bytes).get(code);
    // All but the line that says who took it out and when.
    told.push(rows?.filter(([first]) => !String(first).includes(' · P1')));
  }
  return JSON.stringify(told, null, 1);
}

const READERS = [
  'projektledare@fa-hbg',
  'handlaggare@ks-lund',
  'socialsekreterare1@soc-hbg',
  'polisledning@pol-hbg',
  'enhetschef@soc-lund',
];

/** A report that was open is locked, one is corrected: as the portal does it, but for who may. */
async function moveBehind(): Promise<() => Promise<void>> {
  await change('FP-2022-002', 3);
  const lock = (state: string) =>
    portal.owner.query(
      `alter table field_report disable trigger guard_report;
       update field_report r set state = '${state}',
         locked_at = case when '${state}' = 'LOCKED' then now() end,
         locked_by = case when '${state}' = 'LOCKED' then
           (select id from membership m where m.agency_id = r.agency_id limit 1) end
         where contacts = 1000;
       alter table field_report enable trigger guard_report`,
    );
  await lock('LOCKED');
  return async () => {
    await lock('OPEN');
    await change('FP-2022-002', -3);
  };
}

/** What the social services of Lund counted was not there yet as the last day closed. */
async function countedAfterwards(): Promise<void> {
  await portal.owner.query(
    `alter table closing_sum disable trigger closed;
     delete from closing_sum
       where agency_id = (select agency_id from membership where work_email = 'enhetschef@soc-lund.example');
     alter table closing_sum enable trigger closed`,
  );
}

/** Who was asked for which figure. */
async function askedFor(reportId: string): Promise<readonly string[]> {
  const { rows } = await portal.owner.query<{ asked: string }>(
    `select distinct f.figure_code || ' ' || substring(m.work_email from '@([^.]+)') as asked
     from report_figure f join membership m on m.agency_id = f.contributor_id where f.report_id = $1`,
    [reportId],
  );
  return rows.map(({ asked }) => asked);
}

const NOT_CLOSED = { code: 'DAY_NOT_CLOSED', params: { day: '2022-09-30' } };

describe('between two closing days', () => {
  let draft: string;
  /** What a step of the report is refused for. */
  async function refusedStep(name: string): Promise<readonly unknown[]> {
    const input = { clientMutationId: randomUUID(), reportId: draft };
    const { problems } = await lead.run(mutation(name, 'ReportStepInput'), { input });
    return problems.map(({ code, params }) => ({ code, params }));
  }
  beforeAll(async () => {
    await closeDays(portal, lead, programmeId, { anew: true, through: '2022-06-30' });
    const inAugust = new Date('2022-08-30T08:00:00Z');
    const writer = await portal.as('projektledare@fa-hbg', undefined, inAugust);
    draft = await begun('2022-04-01', '2022-09-30', writer);
  });

  it('the page stands at the one behind and names the one ahead', async () => {
    const { data } = await lead.run<{ progress: { closing: object } }>(PROGRESS, { programmeId });
    const days = { asOf: '2022-06-30', previous: null, next: '2022-09-30' };
    expect(data?.progress.closing).toEqual(days);
    expect(said(figureOf((await kpi('K12')).figure.value))).toBe('16');
    // What a report on the rest of the period would say, it says once its last day is closed.
    expect(await inDraft(draft, 'K12')).toBe('16');
  });

  it.each(READERS)(
    'nothing moves for %s as a report is locked and another corrected',
    async (reader) => {
      const before = await everythingToldTo(reader);
      const inReport = await inDraft(draft, 'K18A');
      const back = await moveBehind();
      expect(await everythingToldTo(reader)).toBe(before);
      expect(await inDraft(draft, 'K18A')).toBe(inReport);
      await back();
    },
  );

  it('and all of it moves at the next, once', async () => {
    await closeDays(portal, lead, programmeId);
    const told = await everythingToldTo('handlaggare@ks-lund');
    expect(said(figureOf((await kpi('K12')).figure.value))).toBe('42');
    const back = await moveBehind();
    await closeDays(portal, lead, programmeId);
    expect(await everythingToldTo('handlaggare@ks-lund')).toBe(told);
    await back();
  });

  it('nobody is asked for the figures of a report before its last day is closed', async () => {
    await closeDays(portal, lead, programmeId, { anew: true, through: '2022-06-30' });
    const reportId = draft;
    const text = { number: 2, expectedVersion: 1, body: 'Arbetet följer planen.' };
    await run(lead, 'writeSection', 'WriteSectionInput', { reportId, ...text });
    expect(await refusedStep('askAgenciesForFigures')).toEqual([NOT_CLOSED]);
    expect(await askedFor(reportId)).toEqual([]);
    // Fetching the figures on the day or later closes it.
    await run(lead, 'fetchReportFigures', 'ReportStepInput', { reportId });
    expect(await inDraft(draft, 'K12')).toBe('42');
  });

  it('who counted after the closing is not asked for figures about persons', async () => {
    await countedAfterwards();
    await run(lead, 'askAgenciesForFigures', 'ReportStepInput', { reportId: draft });
    const asked = (await askedFor(draft)).filter((each) => each.endsWith(' soc-lund'));
    const ofNoPerson = ['K01', 'K04', 'K05', 'K09', 'K10', 'K18', 'K19', 'K21'];
    expect(asked.sort()).toEqual(ofNoPerson.map((code) => `${code} soc-lund`));
  });

  it('a report is not frozen before its last day is closed', async () => {
    const signatory = await portal.as('firmatecknare@fa-hbg', undefined, after);
    await run(signatory, 'letFiguresGoUnconfirmed', 'ReportStepInput', { reportId: draft });
    await closeDays(portal, lead, programmeId, { anew: true, through: '2022-06-30' });
    expect(await refusedStep('freezeReport')).toEqual([NOT_CLOSED]);
    await run(lead, 'fetchReportFigures', 'ReportStepInput', { reportId: draft });
    await run(lead, 'freezeReport', 'ReportStepInput', { reportId: draft });
  });

  it('is kept in published form alone', async () => {
    const { rows } = await portal.owner.query<{ n: number }>(
      `select distinct (n #>> '{}')::int as n
       from closing_state, jsonb_path_query(told, '$.**.shown') n`,
    );
    expect(rows.filter(({ n }) => n > 0 && n < 5)).toEqual([]);
    expect(rows.length).toBeGreaterThan(5);
  });
});
