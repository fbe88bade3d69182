import { describe, expect, it } from '@jest/globals';
import { addDays } from '@stad/platform/rules/time.js';
import fc from 'fast-check';
import {
  assessRisk,
  decideRisk,
  longestValidTo,
  RISK_FACTORS,
  type RiskItem,
  type RiskState,
  type RiskToDecide,
  renewedValidity,
  residualOf,
  riskLife,
  riskNextSteps,
  riskStateOn,
  shouldBeRenewed,
  type WrittenRisk,
  worstResidual,
} from './risk-assessment.js';
import { riskBand } from './standing-risk.js';

const TODAY = '2022-05-01';
const items = (more: Partial<RiskItem> = {}): RiskItem[] =>
  RISK_FACTORS.map((factor) => ({
    factor,
    likelihood: 3,
    consequence: 4,
    measure: 'Två och två',
    residualLikelihood: 2,
    residualConsequence: 4,
    ...more,
  }));
/** The first factor differs. */
const but = (more: Partial<RiskItem>): RiskItem[] => {
  const [first, ...rest] = items();
  return [{ ...(first as RiskItem), ...more }, ...rest];
};
const written = (more: Partial<WrittenRisk> = {}): WrittenRisk => ({
  type: 'STREET',
  areaGroup: 'LU-INRE',
  items: items(),
  validFrom: '2022-05-02',
  validTo: '2022-10-31',
  safetyRepHeardOn: '2022-04-27',
  ...more,
});
const ground = { areaGroups: ['LU-INRE', 'LU-NORRA'], today: TODAY };
const problems = (more: Partial<WrittenRisk>) => {
  const result = assessRisk(written(more), ground);
  return result.ok ? [] : result.problems.map(({ code, field }) => `${code} ${field}`);
};

describe('an assessment that cannot be put before the manager', () => {
  it.each<[string, Partial<WrittenRisk>, string[]]>([
    ['an unknown type', { type: 'RAID' }, ['PASS_TYPE_UNKNOWN type']],
    ['another town’s areas', { areaGroup: 'HB-INRE' }, ['AREA_NOT_OF_SITE areaGroup']],
    ['a factor left out', { items: items().slice(1) }, ['FACTOR_MISSING items']],
    ['no factor at all', { items: [] }, ['FACTOR_MISSING items']],
    [
      'one factor twice and so one too few',
      { items: [...items().slice(0, 11), ...items().slice(0, 1)] },
      ['FACTOR_MISSING items', 'FACTOR_TWICE items'],
    ],
    [
      'one of one’s own',
      { items: [...items(), { ...(items()[0] as RiskItem), factor: 'WOLVES' }] },
      ['FACTOR_UNKNOWN items'],
    ],
    ['a likelihood of six', { items: but({ likelihood: 6 }) }, ['RISK_OUT_OF_RANGE items.0']],
    ['a consequence of nothing', { items: but({ consequence: 0 }) }, ['RISK_OUT_OF_RANGE items.0']],
    ['two and a half', { items: but({ residualLikelihood: 2.5 }) }, ['RISK_OUT_OF_RANGE items.0']],
    ['six afterwards', { items: but({ residualConsequence: 6 }) }, ['RISK_OUT_OF_RANGE items.0']],
    [
      'a measure that makes it worse',
      { items: but({ residualConsequence: 5, residualLikelihood: 3 }) },
      ['RESIDUAL_OVER_RISK items.0'],
    ],
    ['less by no measure', { items: but({ measure: '  ' }) }, ['MEASURE_MISSING items.0']],
    [
      'a measure that is a letter',
      { items: but({ measure: 'x'.repeat(201) }) },
      ['TEXT_TOO_LONG items.0'],
    ],
    ['an end before its beginning', { validTo: '2022-05-01' }, ['VALIDITY_BACKWARDS validTo']],
    ['six months and a day', { validTo: '2022-11-03' }, ['VALIDITY_TOO_LONG validTo']],
    [
      'a hearing tomorrow',
      { safetyRepHeardOn: '2022-05-02' },
      ['HEARD_IN_FUTURE safetyRepHeardOn'],
    ],
    [
      'much at once',
      { type: 'RAID', areaGroup: '', items: [], validTo: '2021-01-01' },
      [
        'PASS_TYPE_UNKNOWN type',
        'AREA_NOT_OF_SITE areaGroup',
        'FACTOR_MISSING items',
        'VALIDITY_BACKWARDS validTo',
      ],
    ],
  ])('%s', (_, more, expected) => expect(problems(more)).toEqual(expected));

  it('says how many factors are left', () => {
    const result = assessRisk(written({ items: items().slice(3) }), ground);
    expect(result).toMatchObject({ problems: [{ params: { n: 3 } }] });
  });

  it.each<[string, Partial<WrittenRisk>]>([
    ['as it is', {}],
    ['exactly six months', { validTo: '2022-11-02' }],
    ['one day', { validTo: '2022-05-02' }],
    ['nobody heard yet', { safetyRepHeardOn: null }],
    ['heard today', { safetyRepHeardOn: TODAY }],
    ['the same risk without a measure', { items: but({ measure: '', residualLikelihood: 3 }) }],
    ['a measure of two hundred characters', { items: but({ measure: 'x'.repeat(200) }) }],
    [
      'ones and fives',
      {
        items: items({
          likelihood: 5,
          consequence: 5,
          residualLikelihood: 1,
          residualConsequence: 1,
        }),
      },
    ],
  ])('can: %s', (_, more) => expect(problems(more)).toEqual([]));
});

describe('what stays', () => {
  it('is the worst factor’s, never a mean', () => {
    expect(worstResidual(but({ residualLikelihood: 3, residualConsequence: 5 }))).toBe(15);
    expect(worstResidual([])).toBe(0);
    const assessed = assessRisk(written(), ground);
    expect(assessed).toMatchObject({ ok: true, value: { residual: 8, type: 'STREET' } });
  });

  it.each([
    [1, 'LOW'],
    [9, 'LOW'],
    [10, 'MANAGER_DECIDES'],
    [14, 'MANAGER_DECIDES'],
    [15, 'TOO_HIGH'],
    [25, 'TOO_HIGH'],
  ])('%s of 25 in words: %s', (residual, band) => expect(riskBand(residual)).toBe(band));

  const five = fc.integer({ min: 1, max: 5 });
  const item = fc
    .record({
      likelihood: five,
      consequence: five,
      residualLikelihood: five,
      residualConsequence: five,
    })
    .map((numbers) => ({ factor: 'LONE_WORK', measure: 'Avstämning', ...numbers }));
  it('is in 1–25, at least as bad as every factor, and one of them', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 12 }), (some) => {
        const worst = worstResidual(some);
        expect(some.map(residualOf)).toContain(worst);
        for (const each of some) expect(residualOf(each)).toBeLessThanOrEqual(worst);
        expect(worst).toBeGreaterThanOrEqual(1);
        expect(worst).toBeLessThanOrEqual(25);
      }),
    );
  });

  it('an accepted assessment never says that a measure makes things worse', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 12, maxLength: 12 }), (some) => {
        const all = some.map((each, at) => ({ ...each, factor: RISK_FACTORS[at] as string }));
        const accepted = assessRisk(written({ items: all }), ground).ok;
        expect(accepted).toBe(all.every((it) => residualOf(it) <= it.likelihood * it.consequence));
      }),
    );
  });
});

describe('how long it holds', () => {
  it.each([
    ['2022-05-02', '2022-11-02'],
    ['2022-08-31', '2023-02-28'],
    ['2023-08-31', '2024-02-29'],
    ['2022-12-31', '2023-06-30'],
  ])('from %s to %s at the longest', (from, to) => expect(longestValidTo(from)).toBe(to));

  it('at most 184 days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (days) => {
        const from = addDays('2020-01-01', days);
        expect(longestValidTo(from) <= addDays(from, 184)).toBe(true);
        expect(longestValidTo(from) >= addDays(from, 181)).toBe(true);
      }),
    );
  });

  const approved = { state: 'APPROVED', validTo: '2022-10-31' } as const;
  it.each<[string, Pick<RiskToDecide, 'state' | 'validTo'>, string, RiskState, boolean]>([
    ['in the middle', approved, '2022-08-01', 'APPROVED', false],
    ['31 days left', approved, '2022-09-30', 'APPROVED', false],
    ['30 days left', approved, '2022-10-01', 'APPROVED', true],
    ['its last day', approved, '2022-10-31', 'APPROVED', true],
    ['the day after', approved, '2022-11-01', 'EXPIRED', true],
    ['never decided', { ...approved, state: 'SUBMITTED' }, '2022-11-01', 'SUBMITTED', false],
    ['rejected', { ...approved, state: 'REJECTED' }, '2022-11-01', 'REJECTED', false],
  ])('%s', (_, risk, today, state, renew) => {
    expect(riskStateOn(risk, today)).toBe(state);
    expect(shouldBeRenewed(risk, today)).toBe(renew);
  });

  it('goes one way: what is decided is never written over', () => {
    expect(riskLife.transitions).toEqual({
      SUBMITTED: { approve: 'APPROVED', reject: 'REJECTED' },
      APPROVED: { expire: 'EXPIRED' },
      REJECTED: {},
      EXPIRED: {},
    });
  });
});

describe('the decision (INV-21)', () => {
  const risk = (more: Partial<RiskToDecide> = {}): RiskToDecide => ({
    agencyId: 'soc',
    agencyLabel: 'Socialtjänsten Lund',
    state: 'SUBMITTED',
    writtenById: 'soc-1',
    safetyRepHeardOn: '2022-04-27',
    validTo: '2022-10-31',
    ...more,
  });
  const manager = { agencyId: 'soc', roles: ['SOCIAL_MANAGER'], personId: 'soc-9' };
  const author = { ...manager, personId: 'soc-1' };
  const worker = { agencyId: 'soc', roles: ['SOCIAL_WORKER'], personId: 'soc-2' };
  const elsewhere = { agencyId: 'fa', roles: ['NGO_MANAGER'], personId: 'fa-9' };
  const told = (who: typeof manager, more: Partial<RiskToDecide> = {}) =>
    riskNextSteps(who, risk(more), TODAY).map(({ step, missing }) =>
      [step, ...missing.map(({ code }) => code)].join(' '),
    );

  it.each<[string, typeof manager, Partial<RiskToDecide>, string[]]>([
    ['one of its staff', worker, {}, []],
    ['the duty manager', { ...manager, roles: ['DUTY_MANAGER'] }, {}, []],
    ['another employer’s manager', elsewhere, {}, []],
    ['its manager, when it is decided', manager, { state: 'APPROVED' }, []],
    ['its manager, when it is rejected', manager, { state: 'REJECTED' }, []],
    ['who wrote it', author, {}, ['approve AUTHOR_APPROVES', 'reject AUTHOR_APPROVES']],
    [
      'its manager, nobody heard',
      manager,
      { safetyRepHeardOn: null },
      ['approve SAFETY_REP_NOT_HEARD', 'reject'],
    ],
    [
      'its manager, when its time is over',
      manager,
      { validTo: '2022-04-30' },
      ['approve RISK_ALREADY_OVER', 'reject'],
    ],
    ['its manager, on its last day', manager, { validTo: TODAY }, ['approve', 'reject']],
    ['its manager', manager, {}, ['approve', 'reject']],
  ])('offered to %s', (_, who, more, expected) => expect(told(who, more)).toEqual(expected));

  it('names where it is given, and by whom', () => {
    const [approve] = riskNextSteps(manager, risk({ safetyRepHeardOn: null }), TODAY);
    expect(approve?.missing).toEqual([
      { code: 'SAFETY_REP_NOT_HEARD', field: 'safetyRepHeardOn', who: 'Socialtjänsten Lund' },
    ]);
  });

  it.each<[string, typeof manager, Partial<RiskToDecide>, boolean, string | null, string[]]>([
    ['by staff', worker, {}, true, null, ['NOT_AVAILABLE']],
    ['by another employer', elsewhere, {}, false, null, ['NOT_AVAILABLE']],
    ['by who wrote it', author, {}, true, null, ['AUTHOR_APPROVES']],
    ['rejected by who wrote it', author, {}, false, null, ['AUTHOR_APPROVES']],
    ['twice', manager, { state: 'APPROVED' }, true, null, ['STANDING_RISK_DECIDED']],
    ['nobody heard', manager, { safetyRepHeardOn: null }, true, null, ['SAFETY_REP_NOT_HEARD']],
    ['heard tomorrow', manager, {}, true, '2022-05-02', ['HEARD_IN_FUTURE']],
    ['too late', manager, { validTo: '2022-04-30' }, true, null, ['RISK_ALREADY_OVER']],
    ['rejected too late', manager, { validTo: '2022-04-30' }, false, null, []],
    ['rejected, nobody heard', manager, { safetyRepHeardOn: null }, false, null, []],
    ['heard today, said with it', manager, { safetyRepHeardOn: null }, true, TODAY, []],
    ['approved', manager, {}, true, null, []],
  ])('%s', (_, who, more, approvedIt, heardOn, expected) => {
    const result = decideRisk(who, risk(more), { approved: approvedIt, heardOn }, TODAY);
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(expected);
    if (!result.ok) return;
    expect(result.value.state).toBe(approvedIt ? 'APPROVED' : 'REJECTED');
    expect(result.value.heardOn).toBe(heardOn ?? risk(more).safetyRepHeardOn);
  });
});

describe('The next assessment', () => {
  it.each<[string, string, string, { validFrom: string; validTo: string }]>([
    ['follows on', '2022-10-31', '2022-10-10', { validFrom: '2022-11-01', validTo: '2023-05-01' }],
    [
      'on its last day',
      '2022-10-31',
      '2022-10-31',
      { validFrom: '2022-11-01', validTo: '2023-05-01' },
    ],
    [
      'after it has ended',
      '2022-10-31',
      '2022-12-02',
      { validFrom: '2022-12-02', validTo: '2023-06-02' },
    ],
  ])('%s', (_, validTo, today, expected) => {
    expect(renewedValidity({ validTo }, today)).toEqual(expected);
  });
});
