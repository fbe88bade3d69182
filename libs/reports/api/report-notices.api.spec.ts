import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { waitingOf } from '@stad/identity/api/testing/waiting-of.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { reportsGround } from './testing/ground.js';
import { askedReport } from './testing/report-stage.js';

/** Agencies are told that their figures are asked for, and reminded ten and three working days before. */
let portal: TestPortal;
let lead: Caller;
const now = atLocal('2022-07-04', '10:00');
const SOCIAL = 'enhetschef@soc-lund';

beforeAll(async () => {
  portal = await TestPortal.open(reportsGround);
  lead = await portal.as('projektledare@fa-hbg', undefined, now);
});
afterAll(() => portal.close());

interface Figure {
  readonly id: string;
  readonly contributor: { readonly key: string };
}

async function done(who: Caller, name: string, type: string, input: Record<string, unknown>) {
  const { data, problems } = await who.run<Record<string, { id: string; figures: Figure[] }>>(
    `mutation M($input: ${type}!) { ${name}(input: $input) { id figures { id contributor { key } } } }`,
    { input: { clientMutationId: randomUUID(), ...input } },
  );
  if (problems.length > 0 || !data?.[name]) throw new Error(`${name}: ${JSON.stringify(problems)}`);
  return data[name];
}

/** Agencies whose people were told of a kind, with the roles that make them answer. */
async function told(kind: string): Promise<{ agencies: string[]; roles: string[] }> {
  const { rows } = await portal.owner.query<{ key: string; roles: string[] }>(
    `select a.key, m.roles from notification n join membership m on m.id = n.membership_id
       join agency a on a.id = m.agency_id where n.kind = $1`,
    [kind],
  );
  return {
    agencies: [...new Set(rows.map(({ key }) => key))].sort(),
    roles: [...new Set(rows.flatMap(({ roles }) => roles))].sort(),
  };
}

it('tells those who answer, and reminds agencies whose answer is missing, until the report is not open', async () => {
  const { rows } = await portal.owner.query<{ siteId: string; programmeId: string }>(
    `select s.id as "siteId", p.id as "programmeId" from site s, programme p
     where s.key = 'lund' and p.key = '2022'`,
  );
  const report = await done(lead, 'createReport', 'CreateReportInput', {
    ...rows[0],
    kind: 'STATUS_REPORT',
    title: 'Lägesrapport april–juni',
    periodFrom: '2022-04-01',
    periodTo: '2022-06-30',
    dueOn: '2022-08-31',
  });
  const reportId = report.id;
  const { figures } = await done(lead, 'askAgenciesForFigures', 'ReportStepInput', { reportId });
  const asked = [...new Set(figures.map(({ contributor }) => contributor.key))].sort();
  expect(asked).toContain('SOC-LUND');
  await portal.runJobs(now);
  const first = await told('FIGURES_ASKED');
  expect(first.agencies).toEqual(asked);
  const answerers = ['SOCIAL_MANAGER', 'POLICE_COMMAND', 'NGO_MANAGER', 'POLICE_LIAISON'];
  expect(first.roles.filter((role) => !answerers.includes(role))).toEqual([]);

  await portal.runJobs(atLocal('2022-08-17', '08:59'));
  expect((await told('FIGURES_DUE')).agencies).toEqual([]);
  await portal.runJobs(atLocal('2022-08-17', '09:00'));
  expect((await told('FIGURES_DUE')).agencies).toEqual(asked);

  await portal.owner.query('delete from notification');
  const manager = await portal.as(SOCIAL, undefined, now);
  const waiting = async (who: Caller) =>
    (await waitingOf(portal, who, 'FIGURES_TO_CONFIRM')).rows.map(({ id, dueOn, n }) => ({
      id,
      dueOn,
      n,
    }));
  const own = figures.filter(({ contributor }) => contributor.key === 'SOC-LUND').length;
  expect(await waiting(manager)).toEqual([{ id: reportId, dueOn: '2022-08-31', n: own }]);
  expect(await waiting(await portal.as('enhetschef@soc-hbg', undefined, now))).toEqual([]);
  for (const { id: figureId, contributor } of figures) {
    if (contributor.key !== 'SOC-LUND') continue;
    await done(manager, 'answerFigure', 'AnswerFigureInput', {
      reportId,
      figureId,
      decision: 'APPROVED',
    });
  }
  expect(await waiting(manager)).toEqual([]);
  await portal.runJobs(atLocal('2022-08-26', '09:00'));
  expect((await told('FIGURES_DUE')).agencies).toEqual(asked.filter((key) => key !== 'SOC-LUND'));

  await portal.owner.query('delete from notification');
  await portal.owner.query(`update progress_report set state = 'FROZEN' where id = $1`, [reportId]);
  await portal.runJobs(atLocal('2022-08-31', '23:59'));
  expect((await told('FIGURES_DUE')).agencies).toEqual([]);
});

it('tells the writer that a change is wanted, and nobody that a figure is approved', async () => {
  const reportId = await askedReport(portal, now);
  const { rows } = await portal.owner.query<{ id: string }>(
    `select f.id from report_figure f join agency a on a.id = f.contributor_id
     where f.report_id = $1 and a.key = 'SOC-LUND' limit 1`,
    [reportId],
  );
  const manager = await portal.as(SOCIAL, undefined, now);
  const answer = (figureId: string | undefined, more: object) =>
    done(manager, 'answerFigure', 'AnswerFigureInput', { reportId, figureId, ...more });
  await answer(rows[0]?.id, { decision: 'APPROVED' });
  await portal.runJobs(now);
  expect((await told('FIGURES_CHANGE_ASKED')).agencies).toEqual([]);
  await answer(rows[0]?.id, {
    decision: 'CHANGE_REQUESTED',
    comment: 'Ett pass saknas',
  });
  await portal.runJobs(now);
  const { agencies, roles } = await told('FIGURES_CHANGE_ASKED');
  expect(agencies).toEqual(['FA-HBG']);
  expect(roles).toEqual(['PROJECT_LEAD']);
});
