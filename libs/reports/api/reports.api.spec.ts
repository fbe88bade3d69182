import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@stad/platform/api/testing/portal.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { MOST_OPEN_REPORTS } from '../rules/report-life.js';
import { reportsGround } from './testing/ground.js';

const FIELDS = `id state version isLead sections { number body version }
  figures { id figureCode mine decision answeredBy unconfirmed contributor { key } }
  frozen { version files { kind sha256 size } } nextSteps { step ready missing { code who } }`;
const mutation = (name: string, input: string) =>
  `mutation M($input: ${input}!) { ${name}(input: $input) { ${FIELDS} } }`;
const READ = `query R($id: ID!) { progressReport(id: $id) { ${FIELDS} } }`;

interface Report {
  id: string;
  state: string;
  isLead: boolean;
  sections: { number: number; body: string; version: number }[];
  figures: {
    id: string;
    figureCode: string;
    mine: boolean;
    decision: string | null;
    contributor: { key: string };
  }[];
  frozen: { version: number; files: { kind: string; sha256: string; size: number }[] } | null;
  nextSteps: { step: string; ready: boolean; missing: { code: string; who: string | null }[] }[];
}

let portal: TestPortal;
let lead: Caller;
let place: { siteId: string; programmeId: string };
const now = new Date('2022-07-04T08:00:00Z');

beforeAll(async () => {
  portal = await TestPortal.open(reportsGround);
  lead = await portal.as('projektledare@fa-hbg', undefined, now);
  const { rows } = await portal.owner.query(
    `select s.id as "siteId", p.id as "programmeId" from site s, programme p where s.key = 'lund' and p.key = '2022'`,
  );
  place = rows[0];
});
afterAll(() => portal.close());

const createInput = () => ({
  clientMutationId: randomUUID(),
  ...place,
  kind: 'STATUS_REPORT',
  title: 'Lägesrapport april–juni',
  periodFrom: '2022-04-01',
  periodTo: '2022-06-30',
  dueOn: '2022-07-08',
});

async function created(): Promise<Report> {
  const answer = await lead.run<{ createReport: Report }>(
    mutation('createReport', 'CreateReportInput'),
    {
      input: createInput(),
    },
  );
  expect(answer.problems).toEqual([]);
  return answer.data?.createReport as Report;
}

const step = (caller: Caller, name: string, reportId: string) =>
  caller.run<Record<string, Report>>(mutation(name, 'ReportStepInput'), {
    input: { clientMutationId: randomUUID(), reportId },
  });

/** A locked report of SOC-LUND with hours, put there by the owner: who contributes needs records. */
describe('a progress report', () => {
  it('is begun by the project lead and by nobody else', async () => {
    const create = mutation('createReport', 'CreateReportInput');
    expect((await portal.visitor().run(create, { input: createInput() })).codes).toEqual([
      'UNAUTHENTICATED',
    ]);
    const manager = await portal.as('enhetschef@soc-lund', undefined, now);
    expect((await manager.run(create, { input: createInput() })).codes).toEqual(['NOT_AVAILABLE']);
    const wrong = { ...createInput(), periodTo: '2022-03-01' };
    expect((await lead.run(create, { input: wrong })).codes).toEqual(['PERIOD_BACKWARDS']);
  });

  it('is not begun beside too many that are not finished', async () => {
    await portal.owner.query(
      `insert into progress_report (agency_id, programme_id, kind, title, period_from, period_to, due_on, author_id)
         select p.lead_agency_id, p.id, 'STATUS_REPORT', 'Lägesrapport ' || n, p.starts_on, p.ends_on, p.ends_on, m.id
         from programme p, membership m, generate_series(1, $2) n
         where p.id = $1 and m.work_email = 'projektledare@fa-hbg.example'`,
      [place.programmeId, MOST_OPEN_REPORTS],
    );
    const create = mutation('createReport', 'CreateReportInput');
    const { problems } = await lead.run(create, { input: createInput() });
    expect(problems).toEqual([
      { code: 'TOO_MANY_OPEN_REPORTS', params: { most: MOST_OPEN_REPORTS } },
    ]);
    await portal.owner.query(`delete from progress_report where title like 'Lägesrapport %'
      and title ~ '[0-9]$'`);
  });

  it('has the sections of its kind, and is nobody else’s while it is a draft', async () => {
    const report = await created();
    expect(report.sections.map(({ number }) => number)).toEqual([1, 2, 4, 6, 8, 13, 15]);
    const manager = await portal.as('enhetschef@soc-lund', undefined, now);
    expect((await manager.run(READ, { id: report.id })).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('stops a personal identity number and keeps nothing of it', async () => {
    const report = await created();
    const write = (body: string, expectedVersion = 1) =>
      lead.run<{ writeSection: Report }>(mutation('writeSection', 'WriteSectionInput'), {
        input: {
          clientMutationId: randomUUID(),
          reportId: report.id,
          number: 2,
          expectedVersion,
          body,
        },
      });
    const blocked = await write(`Om 19121212-1212`);
    expect(blocked.problems).toMatchObject([{ code: 'PERSONAL_DATA_BLOCKED', field: 'body' }]);
    expect((await write('Projektet följer planen med ⟦K01⟧ deltagare.')).problems).toEqual([]);
    expect((await write('Någon annan var snabbare.')).codes).toEqual(['CONFLICT']);
  });

  it('is frozen once, as the bytes that are served ever after', async () => {
    const report = await created();
    await lead.run(mutation('writeSection', 'WriteSectionInput'), {
      input: {
        clientMutationId: randomUUID(),
        reportId: report.id,
        number: 2,
        expectedVersion: 1,
        body: 'Projektet följer planen med ⟦K01⟧ deltagare.',
      },
    });
    expect((await step(lead, 'freezeReport', report.id)).codes).toEqual(['STEP_NOT_POSSIBLE']);
    const asked = await step(lead, 'askAgenciesForFigures', report.id);
    expect(asked.problems).toEqual([]);
    const waiting = asked.data?.['askAgenciesForFigures'] as Report;
    for (const figure of waiting.figures) {
      const email = { 'SOC-LUND': 'enhetschef@soc-lund', 'FA-HBG': 'verksamhetschef@fa-hbg' }[
        figure.contributor.key
      ];
      if (!email) continue;
      const manager = await portal.as(email, undefined, now);
      const answer = await manager.run(mutation('answerFigure', 'AnswerFigureInput'), {
        input: {
          clientMutationId: randomUUID(),
          reportId: report.id,
          figureId: figure.id,
          decision: 'APPROVED',
        },
      });
      expect(answer.problems).toEqual([]);
    }
    const signatory = await portal.as(
      'firmatecknare@fa-hbg',
      undefined,
      new Date('2022-07-06T08:00:00Z'),
    );
    await step(signatory, 'letFiguresGoUnconfirmed', report.id);
    // As if they had been approved under another definition: that says nothing of this one.
    const askedUnder = (version: number) =>
      portal.owner.query(
        `update report_figure set definition_version = $2
         where report_id = $1 and unconfirmed_at is null`,
        [report.id, version],
      );
    await askedUnder(99);
    const redefined = await step(lead, 'freezeReport', report.id);
    expect(new Set(redefined.codes)).toEqual(new Set(['FIGURE_REDEFINED']));
    await askedUnder(1);
    const frozen = await step(lead, 'freezeReport', report.id);
    expect(frozen.problems).toEqual([]);
    const done = frozen.data?.['freezeReport'] as Report;
    expect(done.state).toBe('FROZEN');

    const { rows } = await portal.owner.query(
      'select content, pdf, docx, xlsx from report_snapshot where report_id = $1',
      [report.id],
    );
    const { content, pdf, docx, xlsx } = rows[0];
    expect(done.frozen?.files).toEqual(
      Object.entries({ pdf, docx, xlsx, json: Buffer.from(content) }).map(([kind, bytes]) => ({
        kind,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        size: bytes.length,
      })),
    );
    expect(rows[0].pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await expect(
      portal.owner.query(`update report_snapshot set content = '{}' where report_id = $1`, [
        report.id,
      ]),
    ).rejects.toThrow('never changes');
    expect((await step(lead, 'freezeReport', report.id)).codes).toEqual(['STEP_NOT_POSSIBLE']);
    expect((await step(lead, 'takeReportBack', report.id)).codes).toEqual(['STEP_NOT_POSSIBLE']);
  });

  it('reads in at most twelve statements', async () => {
    const report = await created();
    const { statements } = await lead.run(READ, { id: report.id });
    expect(statements).toBeLessThanOrEqual(12);
  });
});
