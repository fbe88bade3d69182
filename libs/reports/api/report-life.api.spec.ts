import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plain, readPdf } from '@stad/platform/api/document/testing/read-files.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import type { ReportSnapshot } from '../rules/report-snapshot.js';
import { reportsGround } from './testing/ground.js';
import { does, frozenReport, step } from './testing/report-stage.js';

const READ = `query R($id: ID!) { progressReport(id: $id) { state submittedOn
  sections { number version } events { step happenedOn channel diaryNumber note amount version functionTitle }
  frozen { version changes { number removed added } } frozenBefore { version }
  nextSteps { step ready missing { code } } } }`;

interface Report {
  readonly state: string;
  readonly submittedOn: string | null;
  readonly sections: readonly { readonly number: number; readonly version: number }[];
  readonly events: readonly { readonly step: string; readonly version: number }[];
  readonly frozen: { readonly version: number; readonly changes: readonly object[] };
  readonly frozenBefore: readonly { readonly version: number }[];
  readonly nextSteps: readonly { readonly step: string; readonly ready: boolean }[];
}

let portal: TestPortal;
let reportId: string;
const LEAD = 'projektledare@fa-hbg';
const frozenAt = new Date('2022-12-01T08:00:00Z');
const later = new Date('2023-02-20T08:00:00Z');

beforeAll(async () => {
  portal = await TestPortal.open(reportsGround);
  reportId = await frozenReport(portal, frozenAt);
});
afterAll(async () => {
  await portal.owner.query('truncate closing_sum, closing_state');
  await portal.close();
});

async function report(): Promise<Report> {
  const lead = await portal.as(LEAD, undefined, later);
  const { data, problems } = await lead.run<{ progressReport: Report }>(READ, { id: reportId });
  expect(problems).toEqual([]);
  return data?.progressReport as Report;
}

async function note(name: string, input: object, caller?: Caller): Promise<readonly string[]> {
  const lead = caller ?? (await portal.as(LEAD, undefined, later));
  const { codes } = await does(lead, name, 'ReportEventInput', { reportId, ...input });
  return codes;
}

const ready = ({ nextSteps }: Report) =>
  nextSteps.filter((each) => each.ready).map((each) => each.step);

/** What the police in Lund, whose figures are in it, read of its frozen versions, and get of its files. */
async function readByContributor(key = 'polisledning@pol-lund') {
  const caller = await portal.as(key, undefined, later);
  const { data } = await caller.run<{ progressReport: Report | null }>(READ, { id: reportId });
  const { progressReport: read = null } = data ?? {};
  return read && [read.frozen, ...read.frozenBefore].flatMap((each) => each?.version ?? []);
}

describe('what happens to a report after it was frozen', () => {
  it('is read by its lead alone until it is sent', async () => {
    expect(await readByContributor()).toEqual([]);
  });

  it('is noted by the lead and by nobody else', async () => {
    const sent = { on: '2022-12-02', channel: 'E-tjänst' };
    for (const email of ['firmatecknare@fa-hbg', 'enhetschef@soc-lund', 'polisledning@pol-lund']) {
      const other = await portal.as(email, undefined, later);
      expect(await note('submitReport', sent, other)).toEqual(['NOT_AVAILABLE']);
      expect(await note('archiveReport', sent, other)).toEqual(['NOT_AVAILABLE']);
    }
  });

  it('is told at which field a diary number is none', async () => {
    const lead = await portal.as(LEAD, undefined, later);
    const { problems } = await lead.run(
      'mutation M($input: ReportEventInput!) { submitReport(input: $input) { id } }',
      {
        input: {
          clientMutationId: randomUUID(),
          ...{ reportId, on: '2022-12-02', channel: 'E-post', diaryNumber: 'dnr 7 at "on"' },
        },
      },
    );
    expect(problems).toEqual([{ code: 'INVALID_DIARY_NUMBER', field: 'diaryNumber' }]);
  });

  it('is sent on a day, in a way', async () => {
    expect(await note('submitReport', { on: '2022-11-30', channel: 'E-post' })).toEqual([
      'DATE_BEFORE_LAST',
    ]);
    expect(await note('submitReport', { on: '2023-02-21', channel: 'E-post' })).toEqual([
      'DATE_IN_FUTURE',
    ]);
    expect(await note('submitReport', { on: '2022-12-02' })).toEqual(['CHANNEL_MISSING']);
    expect(
      await note('noteReportApproval', { on: '2022-12-02', diaryNumber: 'LST 2022/1' }),
    ).toEqual(['STEP_NOT_POSSIBLE']);
    expect(await note('submitReport', { on: '2022-12-02', channel: 'E-tjänst' })).toEqual([]);
    expect(await report()).toMatchObject({ state: 'SUBMITTED', submittedOn: '2022-12-02' });
  });

  it('is read as it was sent by the agencies whose figures are in it', async () => {
    expect(await readByContributor()).toEqual([1]);
    expect(await readByContributor('enhetschef@soc-lund')).toEqual([1]);
    // Not asked for any figure, and nobody who answers.
    expect(await readByContributor('jurist@pol-lund')).toBeNull();
  });

  it('is asked to be completed, with what is asked', async () => {
    const asked = { on: '2023-01-10', diaryNumber: 'LST 2022/0417' };
    expect(await note('noteSupplementRequest', asked)).toEqual(['NOTE_MISSING']);
    expect(await note('noteSupplementRequest', { ...asked, note: 'Om 19121212-1212' })).toEqual([
      'PERSONAL_DATA_BLOCKED',
    ]);
    expect(
      await note('noteSupplementRequest', { ...asked, note: 'Förklara det inställda passet.' }),
    ).toEqual([]);
    expect(ready(await report())).toEqual([]);
    const lead = await portal.as(LEAD, undefined, later);
    expect((await step(lead, 'freezeSupplement', reportId)).codes).toEqual([
      'SUPPLEMENT_UNCHANGED',
    ]);
    expect(await note('completeReport', { on: '2023-01-20', channel: 'E-post' })).toEqual([
      'SUPPLEMENT_NOT_FROZEN',
    ]);
  });

  it('takes text again, and becomes a version that says what changed; figures stay', async () => {
    const lead = await portal.as(LEAD, undefined, new Date('2023-01-20T08:00:00Z'));
    const { sections } = await report();
    const written = await does(lead, 'writeSection', 'WriteSectionInput', {
      reportId,
      number: 8,
      expectedVersion: sections.find(({ number }) => number === 8)?.version,
      body: 'Passet ställdes in, eftersom jouren inte svarade.',
    });
    expect(written.codes).toEqual([]);
    expect((await step(lead, 'freezeSupplement', reportId)).codes).toEqual([]);
    expect(await report()).toMatchObject({
      state: 'SUPPLEMENT_REQUESTED',
      frozen: {
        version: 2,
        changes: [
          {
            number: 8,
            removed: [],
            added: ['Passet ställdes in, eftersom jouren inte svarade.'],
          },
        ],
      },
      frozenBefore: [{ version: 1 }],
    });
    const { rows } = await portal.owner.query(
      'select content, pdf, pdf_sha256 from report_snapshot where report_id = $1 order by version',
      [reportId],
    );
    const [first, second] = rows.map(({ content }) => JSON.parse(content) as ReportSnapshot);
    expect(second?.figures).toEqual(first?.figures);
    expect(first?.supplement).toBeUndefined();
    const said = plain((await readPdf(rows[1].pdf)).pages.join(' '));
    expect(said).toContain('bad den 10 januari 2023 (LST 2022/0417) om komplettering');
    expect(said).toContain('Nytt: Passet ställdes in');
    // What is written and not sent is the lead's.
    expect(await readByContributor()).toEqual([1]);
    // The version that was handed in is still the one it was.
    expect(createHash('sha256').update(rows[0].pdf).digest().equals(rows[0].pdf_sha256)).toBe(true);
  });

  it('is sent again, approved with a diary number, and archived', async () => {
    expect(ready(await report())).toEqual(['complete']);
    expect(await note('completeReport', { on: '2023-01-19', channel: 'E-post' })).toEqual([
      'DATE_BEFORE_LAST',
    ]);
    expect(await note('completeReport', { on: '2023-01-21', channel: 'E-post' })).toEqual([]);
    expect(await readByContributor()).toEqual([2, 1]);
    expect(await note('noteReportApproval', { on: '2023-02-01' })).toEqual([
      'DIARY_NUMBER_MISSING',
    ]);
    const decision = { on: '2023-02-01', diaryNumber: 'LST 2022/0417' };
    expect(await note('noteReportApproval', decision)).toEqual([]);
    expect(await note('archiveReport', { on: '2023-02-02' })).toEqual([]);
    const { state, events, nextSteps } = await report();
    expect(state).toBe('ARCHIVED');
    expect(nextSteps).toEqual([]);
    expect(events.map((each) => [each.step, each.version])).toEqual([
      ['submit', 1],
      ['noteSupplementRequest', 1],
      ['complete', 2],
      ['noteApproval', 2],
      ['archive', 2],
    ]);
    expect(await note('noteRepaymentDemand', { ...decision, amount: 100, note: 'Nej.' })).toEqual([
      'STEP_NOT_POSSIBLE',
    ]);
  });

  it('stays as it was noted, and is in the access log', async () => {
    await expect(
      portal.owner.query(`update report_event set happened_on = now() where report_id = $1`, [
        reportId,
      ]),
    ).rejects.toThrow('never changes');
    const { rows } = await portal.owner.query(
      `select count(*)::int as n from audit.event where object_type = 'report_event' and action = 'INSERT'
       and $1 in (select r.id from progress_report r where r.agency_id = owner_agency_id)`,
      [reportId],
    );
    expect(rows[0].n).toBeGreaterThanOrEqual(5);
  });
});
