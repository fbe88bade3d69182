import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { waitingOf } from '@stad/identity/api/testing/waiting-of.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { reportsGround } from './testing/ground.js';
import { askedReport, does } from './testing/report-stage.js';

/** A report stands still for its writer when a change is wanted, for the signatory near the due date. */
const LEAD = 'projektledare@fa-hbg';
const SIGNATORY = 'firmatecknare@fa-hbg';
const day = (date: string) => new Date(`2022-07-${date}T08:00:00Z`);

let portal: TestPortal;
let reportId: string;
beforeAll(async () => {
  portal = await TestPortal.open(reportsGround);
  reportId = await askedReport(portal, day('01'), { dueOn: '2022-07-30' });
});
afterAll(() => portal.close());

const KINDS = ['FIGURES_TO_CHANGE', 'FIGURES_SILENT', 'CONTRIBUTOR_SILENT'] as const;

async function agencyId(key: string): Promise<string> {
  const { rows } = await portal.owner.query('select id from agency where key = $1', [key]);
  return rows[0].id;
}

async function rowsOf(email: string, at: Date) {
  const caller = await portal.as(email, undefined, at);
  return (await waitingOf(portal, caller, ...KINDS)).rows;
}

/** Of this report; others may lie in the same database. */
const waiting = async (email: string, at: Date) =>
  (await rowsOf(email, at)).filter(({ id }) => id === reportId);

it('is told to writer and signatory alone', async () => {
  expect((await waitingOf(portal, portal.visitor(), ...KINDS)).rows).toEqual([]);
  for (const email of ['enhetschef@soc-lund', 'polisledning@pol-lund', 'verksamhetschef@fa-hbg']) {
    expect(await rowsOf(email, day('29'))).toEqual([]);
  }
});

it('waits for the writer from the day a change is wanted', async () => {
  expect(await waiting(LEAD, day('01'))).toEqual([]);
  const { rows } = await portal.owner.query<{ id: string }>(
    `select f.id from report_figure f join agency a on a.id = f.contributor_id
     where f.report_id = $1 and a.key = 'SOC-LUND' limit 1`,
    [reportId],
  );
  const manager = await portal.as('enhetschef@soc-lund', undefined, day('02'));
  const answer = (decision: string) =>
    does(manager, 'answerFigure', 'AnswerFigureInput', {
      ...{ reportId, figureId: rows[0]?.id, decision },
    });
  await answer('CHANGE_REQUESTED');
  expect(await waiting(LEAD, day('02'))).toEqual([
    { kind: 'FIGURES_TO_CHANGE', id: reportId, dueOn: '2022-07-30', n: 1, since: day('02') },
  ]);
  await answer('APPROVED');
  expect(await waiting(LEAD, day('02'))).toEqual([]);
});

it('tells its writer in the last week who has not answered, until they are reminded or have', async () => {
  expect(await waiting(LEAD, day('22'))).toEqual([]);
  const toRemind = await waiting(LEAD, day('23'));
  const kinds = toRemind.map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(['CONTRIBUTOR_SILENT']));
  // The own organisation is nobody to remind.
  expect(toRemind.map(({ otherId }) => otherId)).not.toContain(await agencyId('FA-HBG'));
  const first = toRemind[0]?.otherId;
  const lead = await portal.as(LEAD, undefined, day('23'));
  const remind = { reportId, contributorId: first };
  await does(lead, 'nudgeContributor', 'NudgeContributorInput', remind);
  const silentOn = async (date: string) =>
    (await waiting(LEAD, day(date))).map(({ otherId }) => otherId);
  expect(await silentOn('23')).not.toContain(first);
  expect(await silentOn('24')).toContain(first);
});

it('waits for the signatory once figures may go without an answer, until it is decided', async () => {
  expect(await waiting(SIGNATORY, day('02'))).toEqual([]);
  const lines = await waiting(SIGNATORY, day('29'));
  expect(lines).toMatchObject([{ kind: 'FIGURES_SILENT', n: expect.any(Number) }]);
  const signatory = await portal.as(SIGNATORY, undefined, day('29'));
  await does(signatory, 'letFiguresGoUnconfirmed', 'ReportStepInput', { reportId });
  expect(await waiting(SIGNATORY, day('29'))).toEqual([]);
});
