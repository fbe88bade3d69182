import { afterAll, beforeAll, expect, it } from '@jest/globals';
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

async function asks(email: string, at: Date) {
  const caller = await portal.as(email, undefined, at);
  return caller.run<{
    reportsWaitingForMe: {
      reportId: string;
      changes: number;
      silent: number;
      toRemind: { id: string; key: string }[];
    }[];
  }>('{ reportsWaitingForMe { reportId dueOn changes silent toRemind { id key } } }');
}

/** Of this report; others may lie in the same database. */
async function waiting(email: string, at: Date) {
  const { data } = await asks(email, at);
  return data?.reportsWaitingForMe.filter((each) => each.reportId === reportId);
}

it('is asked by writer and signatory alone', async () => {
  expect((await portal.visitor().run('{ reportsWaitingForMe { reportId } }')).codes).toEqual([
    'UNAUTHENTICATED',
  ]);
  for (const email of ['enhetschef@soc-lund', 'polisledning@pol-lund', 'verksamhetschef@fa-hbg']) {
    expect((await asks(email, day('29'))).codes).toEqual(['NOT_AVAILABLE']);
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
    { reportId, dueOn: '2022-07-30', changes: 1, silent: 0, toRemind: [] },
  ]);
  await answer('APPROVED');
  expect(await waiting(LEAD, day('02'))).toEqual([]);
});

it('tells its writer in the last week who has not answered, until they are reminded or have', async () => {
  expect(await waiting(LEAD, day('22'))).toEqual([]);
  const [line] = (await waiting(LEAD, day('23'))) ?? [];
  const [first] = line?.toRemind ?? [];
  // The own organisation is nobody to remind.
  expect(line?.toRemind.map(({ key }) => key)).not.toContain('FA-HBG');
  const lead = await portal.as(LEAD, undefined, day('23'));
  const remind = { reportId, contributorId: first?.id };
  await does(lead, 'nudgeContributor', 'NudgeContributorInput', remind);
  const keysOn = async (date: string) =>
    (await waiting(LEAD, day(date)))?.flatMap(({ toRemind }) => toRemind.map(({ key }) => key)) ??
    [];
  expect(await keysOn('23')).not.toContain(first?.key);
  expect(await keysOn('24')).toContain(first?.key);
});

it('waits for the signatory once figures may go without an answer, until it is decided', async () => {
  expect(await waiting(SIGNATORY, day('02'))).toEqual([]);
  const [line] = (await waiting(SIGNATORY, day('29'))) ?? [];
  expect(line?.silent).toBeGreaterThan(0);
  expect(line?.changes).toBe(0);
  expect(line?.toRemind).toEqual([]);
  const signatory = await portal.as(SIGNATORY, undefined, day('29'));
  await does(signatory, 'letFiguresGoUnconfirmed', 'ReportStepInput', { reportId });
  expect(await waiting(SIGNATORY, day('29'))).toEqual([]);
});
