import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { reportsGround } from './testing/ground.js';
import { askedReport, does } from './testing/report-stage.js';

const LEAD = 'projektledare@fa-hbg';
const POLICE = 'polisledning@pol-lund';
const SOCIAL = 'enhetschef@soc-lund';
const READ = `query R($id: ID!) { progressReport(id: $id) { nudges { contributorId nudgedOn } } }`;
const day = (date: string) => new Date(`2022-11-${date}T08:00:00Z`);

let portal: TestPortal;
let reportId: string;
let police: string;
beforeAll(async () => {
  portal = await TestPortal.open(reportsGround);
  reportId = await askedReport(portal, day('01'));
  const { rows } = await portal.owner.query(`select id from agency where key = 'POL-LUND'`);
  police = rows[0].id;
});
afterAll(() => portal.close());

async function nudge(
  email: string,
  at: Date,
  contributorId = police,
  id = reportId,
): Promise<readonly string[]> {
  const input = { reportId: id, contributorId };
  const caller = await portal.as(email, undefined, at);
  return (await does(caller, 'nudgeContributor', 'NudgeContributorInput', input)).codes;
}

async function seenBy(email: string): Promise<readonly string[]> {
  const caller = await portal.as(email, undefined, day('03'));
  const { data } = await caller.run<{ progressReport: { nudges: { nudgedOn: string }[] } }>(READ, {
    id: reportId,
  });
  return data?.progressReport.nudges.map(({ nudgedOn }) => nudgedOn) ?? [];
}

describe('reminding an agency of its figures', () => {
  it('is for the lead, of agencies that were asked, once a day', async () => {
    expect(await nudge(SOCIAL, day('01'))).toEqual(['NOT_AVAILABLE']);
    expect(await nudge('firmatecknare@fa-hbg', day('01'))).toEqual(['NOT_AVAILABLE']);
    expect(await nudge(LEAD, day('01'), reportId)).toEqual(['NOTHING_TO_NUDGE']);
    expect(await nudge(LEAD, day('01'))).toEqual([]);
    expect(await nudge(LEAD, day('01'))).toEqual(['NUDGED_TODAY']);
    expect(await nudge(LEAD, day('02'))).toEqual([]);
  });

  it('is seen by the lead and by the agency itself, by no other', async () => {
    expect(await seenBy(LEAD)).toEqual(['2022-11-01', '2022-11-02']);
    expect(await seenBy(POLICE)).toEqual(['2022-11-01', '2022-11-02']);
    expect(await seenBy(SOCIAL)).toEqual([]);
  });

  it('tells those who answer for the agency inside the portal', async () => {
    await portal.runJobs(day('03'));
    const { rows } = await portal.owner.query(
      `select count(*)::int as n from notification n join membership m on m.id = n.membership_id
       where n.kind = 'FIGURES_DUE' and n.subject_id = $1 and m.work_email = $2`,
      [reportId, `${POLICE}.example`],
    );
    expect(rows[0].n).toBe(2);
  });

  it('tells the signatory too once the figures may go without an answer, and not before', async () => {
    const early = new Date('2022-06-01T08:00:00Z');
    const inTime = await askedReport(portal, early);
    expect(await nudge(LEAD, early, police, inTime)).toEqual([]);
    await portal.runJobs(day('03'));
    const { rows } = await portal.owner.query(
      `select n.subject_id as id, m.work_email as email, count(*)::int as n
       from notification n join membership m on m.id = n.membership_id
       where n.kind = 'FIGURES_SILENT' and n.subject_id = any ($1) group by 1, 2`,
      [[reportId, inTime]],
    );
    expect(rows).toEqual([{ id: reportId, email: 'firmatecknare@fa-hbg.example', n: 2 }]);
  });

  it('ends when the agency has answered', async () => {
    const { rows } = await portal.owner.query(
      'select id from report_figure where report_id = $1 and contributor_id = $2',
      [reportId, police],
    );
    const manager = await portal.as(POLICE, undefined, day('04'));
    for (const { id: figureId } of rows) {
      await does(manager, 'answerFigure', 'AnswerFigureInput', {
        ...{ reportId, figureId, decision: 'APPROVED' },
      });
    }
    expect(await nudge(LEAD, day('04'))).toEqual(['NOTHING_TO_NUDGE']);
  });
});
