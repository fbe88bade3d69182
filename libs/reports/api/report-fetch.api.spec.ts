import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  NEXT_DAY,
  PassBench,
  SOC1,
  ZERO,
} from '@stad/activities/field-operations/api/testing/make-field-pass.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { reportsGround } from './testing/ground.js';
import { askedReport, does, step } from './testing/report-stage.js';

const READ = `query R($id: ID!) { progressReport(id: $id) { state
  values { definition { code } value { shown } }
  fetched { fetchedAt values { definition { code } value { shown } } }
  nextSteps { step missing { code field who } } } }`;

interface Values {
  readonly definition: { readonly code: string };
  readonly value: { readonly shown: number | null };
}
interface Read {
  readonly state: string;
  readonly values: readonly Values[];
  readonly fetched: { readonly fetchedAt: string; readonly values: readonly Values[] } | null;
  readonly nextSteps: readonly { readonly step: string; readonly missing: readonly object[] }[];
}

const LEAD = 'projektledare@fa-hbg';
const begun = new Date('2022-12-01T08:00:00Z');
const later = new Date('2022-12-05T08:00:00Z');
/** Person-hours in the field. */
const HOURS = 'K10';

let portal: TestPortal;
let reportId: string;

beforeAll(async () => {
  portal = await TestPortal.open(reportsGround);
  reportId = await askedReport(portal, begun);
});
afterAll(async () => {
  await portal.owner.query('truncate closing_sum, closing_state');
  await portal.close();
});

async function read(email = LEAD): Promise<Read> {
  const caller = await portal.as(email, undefined, later);
  const { data, problems } = await caller.run<{ progressReport: Read }>(READ, { id: reportId });
  expect(problems).toEqual([]);
  return data?.progressReport as Read;
}

const as = (email: string) => portal.as(email, undefined, later);
const hoursOf = (values: readonly Values[] | undefined) =>
  values?.find(({ definition }) => definition.code === HOURS)?.value.shown ?? null;

async function lockPass(): Promise<void> {
  const bench = await PassBench.open(portal);
  const { id: passId } = await bench.returned();
  const { ownReport } = (await bench.read(SOC1, passId, NEXT_DAY)).pass;
  const hours = ownReport?.hours.map(({ memberId, hours: own }) => ({ memberId, hours: own }));
  const counted = { passId, hours, tally: { ...ZERO, contacts: 6 } };
  await bench.done(SOC1, 'saveFieldReport', counted, NEXT_DAY);
  await bench.done(SOC1, 'lockFieldReport', { passId, expectedVersion: 1 }, NEXT_DAY);
}

describe('the figures of a report that is written', () => {
  it('are fetched when it is begun, and say the same as long as nothing happens', async () => {
    const { fetched, values } = await read();
    expect(fetched?.fetchedAt).toBe(begun.toISOString());
    expect(fetched?.values).toEqual(values);
  });

  it('stay as they were when a record comes in, and today’s are read beside them', async () => {
    const before = hoursOf((await read()).values);
    await lockPass();
    const { fetched, values } = await read();
    expect(hoursOf(fetched?.values)).toBe(before);
    expect(hoursOf(values)).toBeGreaterThan(before ?? 0);
  });

  it('are not frozen before the writer has seen what is different', async () => {
    await step(await as('firmatecknare@fa-hbg'), 'letFiguresGoUnconfirmed', reportId);
    expect((await step(await as(LEAD), 'freezeReport', reportId)).codes).toEqual([
      'FIGURES_CHANGED',
    ]);
    expect(await read()).toMatchObject({ state: 'AGENCY_APPROVAL' });
  });

  it.each([
    ['firmatecknare@fa-hbg', 'NOT_AVAILABLE'],
    ['polisledning@pol-lund', 'NOT_AVAILABLE'],
  ])('are fetched anew by the writer alone: %s', async (email, code) => {
    expect((await step(await as(email), 'fetchReportFigures', reportId)).codes).toEqual([code]);
    expect((await read()).fetched?.fetchedAt).toBe(begun.toISOString());
  });

  it('are nothing to an agency that only contributes', async () => {
    expect((await read('polisledning@pol-lund')).fetched).toBeNull();
  });

  it('say what they say today when fetched anew, and are frozen so', async () => {
    expect((await step(await as(LEAD), 'fetchReportFigures', reportId)).codes).toEqual([]);
    const { fetched, values } = await read();
    expect(fetched?.fetchedAt).toBe(later.toISOString());
    expect(fetched?.values).toEqual(values);
  });
});

describe('a number that is typed by hand', () => {
  const write = async (body: string, expectedVersion: number) =>
    does(await as(LEAD), 'writeSection', 'WriteSectionInput', {
      reportId,
      ...{ number: 2, expectedVersion, body },
    });
  const missing = async () =>
    (await read()).nextSteps.find((each) => each.step === 'freeze')?.missing;

  /** The pass has brought in agencies that nobody had asked. */
  async function askAgain(): Promise<void> {
    await step(await as(LEAD), 'askAgenciesForFigures', reportId);
    await step(await as('firmatecknare@fa-hbg'), 'letFiguresGoUnconfirmed', reportId);
  }

  it('keeps the report from being frozen until it names its source', async () => {
    await step(await as(LEAD), 'takeReportBack', reportId);
    expect((await write('Utställningen sågs av 340 personer.', 2)).codes).toEqual([]);
    await askAgain();
    expect(await missing()).toEqual([{ code: 'NUMBER_WITHOUT_SOURCE', field: '2', who: '340' }]);
    expect((await step(await as(LEAD), 'freezeReport', reportId)).codes).toEqual([
      'NUMBER_WITHOUT_SOURCE',
    ]);
  });

  it('is frozen with it, and figures are not fetched for what is frozen', async () => {
    await step(await as(LEAD), 'takeReportBack', reportId);
    await write('Utställningen sågs av ⟦340|Besöksräknare, stadsbiblioteket⟧ personer.', 3);
    await askAgain();
    expect((await step(await as(LEAD), 'freezeReport', reportId)).codes).toEqual([]);
    expect((await read()).fetched).toBeNull();
    expect((await step(await as(LEAD), 'fetchReportFigures', reportId)).codes).toEqual([
      'REPORT_FROZEN',
    ]);
  });
});
