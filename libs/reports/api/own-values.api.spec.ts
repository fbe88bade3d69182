import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makePilot } from '@stad/outcomes/api/testing/make-pilot.js';
import { figureText } from '@stad/outcomes/rules/figure.js';
import { type FigureRecord, figureOf } from '@stad/outcomes/rules/figure-record.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { reportsGround } from './testing/ground.js';
import { askedReport, step } from './testing/report-stage.js';

/** An agency answers for numbers that it sees, and sees nobody else's. */
const LEAD = 'projektledare@fa-hbg';
const OWN = `query R($id: ID!) { progressReport(id: $id) { figures { figureCode mine }
  values { definition { code } }
  ownValues { definition { code } value { shown label n reason numerator denominator measure
    decimals signed unit inParts } parts { key figure { shown numerator measure } } } } }`;

interface Told {
  readonly figures: readonly { readonly figureCode: string; readonly mine: boolean }[];
  readonly values: readonly object[];
  readonly ownValues: readonly {
    readonly definition: { readonly code: string };
    readonly value: FigureRecord;
    readonly parts: readonly { readonly key: string; readonly figure: FigureRecord }[];
  }[];
}

let portal: TestPortal;
let reportId: string;
const now = new Date('2022-12-01T08:00:00Z');
/** Every day of the programme: what its passes say is field.md 11.5. */
const days = { periodFrom: '2022-04-01', periodTo: '2022-09-30' };

beforeAll(async () => {
  portal = await TestPortal.open(reportsGround);
  await makePilot(portal.owner as never);
  reportId = await askedReport(portal, now, days);
});
afterAll(() => portal.close());

async function asks(email: string, id = reportId) {
  const caller = await portal.as(email, undefined, now);
  return caller.run<{ progressReport: Told }>(OWN, { id });
}

async function told(email: string, id = reportId): Promise<Told> {
  const { data, problems } = await asks(email, id);
  expect(problems).toEqual([]);
  return (data as { progressReport: Told }).progressReport;
}

async function said(email: string, id = reportId): Promise<Record<string, string>> {
  const { ownValues } = await told(email, id);
  return Object.fromEntries(
    ownValues.map(({ definition, value }) => [
      definition.code,
      figureText(figureOf(value), 'sv').replaceAll('\u00a0', ' '),
    ]),
  );
}

describe('the own numbers of an agency that is asked', () => {
  it('are closed to the writer, the signatory, whoever answers for nothing, and who was not asked', async () => {
    for (const email of [LEAD, 'firmatecknare@fa-hbg']) {
      expect((await told(email)).ownValues).toEqual([]);
    }
    for (const email of [
      'socialsekreterare1@soc-lund',
      'enhetschef@soc-b',
      'sakerhetsstrateg@ks-lund',
    ]) {
      expect((await asks(email)).codes).toEqual(['NOT_AVAILABLE']);
    }
  });

  it('are those of its own agency alone, of persons too', async () => {
    const social = await said('enhetschef@soc-lund');
    expect(social).toMatchObject({ K10: '43', K12: '42', K14: '10', K21: '4 av 5 (80 %)' });
    const police = await said('polisledning@pol-lund');
    expect(police).toMatchObject({ K10: '30' });
    expect(Object.keys(police)).not.toContain('K12');
    expect((await said('samverkanspolis1@pol-lund'))['K10']).toBe('30');
    const ngo = await said('verksamhetschef@fa-hbg');
    expect(ngo['K12']).toBeUndefined();
    expect(ngo['K10']).toBe('25,5');
  });

  it('are told for each figure that it is asked for and for no other', async () => {
    const { figures, ownValues, values } = await told('enhetschef@soc-lund');
    const mine = figures.filter((each) => each.mine).map(({ figureCode }) => figureCode);
    expect(ownValues.map(({ definition }) => definition.code)).toEqual(mine);
    expect(values).toEqual([]);
  });

  it('are of all towns where the report is', async () => {
    const whole = await askedReport(portal, now, { ...days, wholeProgramme: true });
    expect((await said('verksamhetschef@fa-hbg', whole))['K10']).toBe('30,5');
    expect(await said('enhetschef@soc-hbg', whole)).toMatchObject({ K10: '10', K14: '0' });
    expect((await asks('enhetschef@soc-hbg')).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('are not told once the report is no longer asked about', async () => {
    await step(await portal.as(LEAD, undefined, now), 'takeReportBack', reportId);
    expect((await told('enhetschef@soc-lund')).ownValues).toEqual([]);
  });
});
