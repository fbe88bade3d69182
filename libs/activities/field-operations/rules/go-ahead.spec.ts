import { describe, expect, it } from '@jest/globals';
import { atLocal, nightSpan } from '@stad/platform/rules/time.js';
import { GO_AHEAD_CASES } from './cases/go-ahead-cases.js';
import {
  type EmployerFacts,
  type Giver,
  type GoAheadPass,
  giveGoAhead,
  stateByGoAheads,
} from './go-ahead.js';
import { ALL_NO, DAY_BEFORE, EVENING, employer, NIGHT, ONE_YES } from './make-pass.js';
import type { PassState } from './pass-life.js';
import { riskBand, riskGround, type StandingRisk } from './standing-risk.js';

const waiting = { goAhead: null };
const planner: Giver = { agencyId: 'soc', roles: ['SOCIAL_WORKER'] };
const manager: Giver = { agencyId: 'soc', roles: ['SOCIAL_MANAGER'] };
const lead: Giver = { agencyId: 'fa', roles: ['PROJECT_LEAD'] };
const liaison: Giver = { agencyId: 'police', roles: ['POLICE_LIAISON'] };
const duty = (more: Partial<Giver> = {}): Giver => ({
  agencyId: 'soc',
  roles: ['DUTY_MANAGER'],
  ...more,
});
const onDuty = { dutySpans: [nightSpan('2022-05-20', '16:00', '08:00')] };
const offDuty = { dutySpans: [nightSpan('2022-05-21', '16:00', '08:00')] };
const pass = (more: Partial<GoAheadPass> = {}): GoAheadPass => ({
  state: 'AWAITING_GO',
  startsAt: NIGHT.startsAt,
  policeInField: false,
  agencyIds: ['soc', 'fa', 'police'],
  ...more,
});
const soc = (more: Partial<EmployerFacts> = {}) => employer('soc', { ...waiting, ...more });
const risk = (residual: number | null, missingGroups: string[] = []) => ({
  risk: { standingRiskIds: ['r1'], missingGroups, residual },
});
const byPhone = { byFunction: 'Enhetschef', at: atLocal('2022-05-20', '15:10') };
const give = (
  giver: Giver,
  facts: EmployerFacts,
  more: { pass?: Partial<GoAheadPass>; told?: typeof byPhone; decision?: 'NOT_GIVEN' } = {},
) => {
  const input = { decision: more.decision ?? ('GIVEN' as const), told: more.told ?? null };
  return giveGoAhead(giver, facts, pass(more.pass), input, EVENING);
};
const codes = (result: ReturnType<typeof give>) =>
  result.ok ? [] : result.problems.map((problem) => problem.code);

describe('who may give a go-ahead when, every combination', () => {
  it.each([true, false])('given: %s', (expected) => {
    const cases = GO_AHEAD_CASES.filter((one) => one.expected === expected);
    expect(cases.length).toBeGreaterThan(50);
    expect(cases.filter((one) => one.isGiven() !== expected).map((one) => one.name)).toEqual([]);
  });
});

describe('who may not give a go-ahead', () => {
  it.each<[string, Giver, EmployerFacts]>([
    ['another employer', planner, employer('fa', waiting)],
    ['another employer’s manager', manager, employer('fa', waiting)],
    ['an administrator', { agencyId: 'soc', roles: ['AGENCY_ADMIN'] }, soc()],
    ['the safety representative', { agencyId: 'soc', roles: ['SAFETY_REP'] }, soc()],
    [
      // INV-09.
      'one placed at the police, acting there',
      { agencyId: 'police', roles: ['NETWORK_MEMBER'] },
      employer('police', waiting),
    ],
    ['chef i beredskap off duty', duty(offDuty), soc()],
    ['chef i beredskap of another employer', duty({ agencyId: 'fa' }), soc()],
  ])('%s', (_, giver, facts) => expect(codes(give(giver, facts))).toEqual(['NOT_AVAILABLE']));

  it.each<[string, Giver, EmployerFacts]>([
    ['a planner, after a ja', planner, soc({ check: ONE_YES })],
    ['a planner, at a residual risk of 10', planner, soc(risk(10))],
    [
      'the project lead, after a ja at its own employer',
      lead,
      employer('fa', { ...waiting, check: ONE_YES }),
    ],
  ])('the manager decides: %s', (_, giver, facts) => {
    expect(codes(give(giver, facts, { pass: { policeInField: true } }))).toEqual([
      'MANAGER_DECIDES',
    ]);
  });
});

describe('what a go-ahead stands on (INV-10)', () => {
  const atNight = { startsAt: atLocal('2022-05-21', '00:30') };
  it.each<[string, Partial<EmployerFacts>, Partial<GoAheadPass>, string[]]>([
    ['no standing assessment', risk(null, ['LU-INRE']), {}, ['STANDING_RISK_MISSING']],
    ['one of two groups', risk(8, ['LU-NORRA']), {}, ['STANDING_RISK_MISSING']],
    ['residual 15: do not', risk(15), {}, ['RISK_TOO_HIGH']],
    ['residual 14 without police', risk(14), {}, ['POLICE_SUPPORT_MISSING']],
    ['no check', { check: null }, {}, ['PASS_CHECK_MISSING']],
    ['yesterday’s check', { check: { ...ALL_NO, at: DAY_BEFORE } }, {}, ['PASS_CHECK_MISSING']],
    [
      'a check for another night',
      {},
      { startsAt: atLocal('2022-05-21', '20:00') },
      ['PASS_CHECK_MISSING'],
    ],
    [
      'nothing at all',
      { check: null, ...risk(null, ['LU-INRE']) },
      {},
      ['STANDING_RISK_MISSING', 'PASS_CHECK_MISSING'],
    ],
    ['not sent yet', {}, { state: 'PLANNING' }, ['GO_AHEAD_NOT_NOW']],
    ['already begun', {}, { state: 'ACTIVE' }, ['GO_AHEAD_NOT_NOW']],
    ['cancelled', {}, { state: 'CANCELLED' }, ['GO_AHEAD_NOT_NOW']],
    ['residual 9', risk(9), {}, []],
    ['residual 14 with police', risk(14), { policeInField: true }, []],
    ['the evening’s check for a start after midnight', {}, atNight, []],
    ['voided, given again while ready', {}, { state: 'READY' }, []],
  ])('%s', (_, facts, more, expected) => {
    expect(codes(give(manager, soc(facts), { pass: more }))).toEqual(expected);
  });
});

describe('who gives it', () => {
  it.each<[string, Giver, EmployerFacts, boolean]>([
    ['any planner when all is nej', planner, soc(), false],
    ['the project lead as field staff', lead, employer('fa', waiting), false],
    ['the manager', manager, soc({ check: ONE_YES }), true],
    ['chef i beredskap on duty', duty(onDuty), soc({ check: ONE_YES }), true],
    ['chef i beredskap where no times are kept', duty(), soc({ check: ONE_YES }), true],
  ])('%s', (_, giver, facts, byManager) => {
    expect(give(giver, facts)).toEqual({
      ok: true,
      value: {
        decision: 'GIVEN',
        how: 'SIGNED_IN',
        told: null,
        byManager,
        standingRiskIds: facts.risk.standingRiskIds,
        deputyFor: null,
      },
    });
  });
});

describe('a go-ahead by phone', () => {
  it.each<[string, Giver, Parameters<typeof give>[2], string[]]>([
    [
      'noted by nobody in the pass',
      { agencyId: 'soc-hbg', roles: ['SOCIAL_WORKER'] },
      { told: byPhone },
      ['NOT_AVAILABLE'],
    ],
    [
      'noted by an administrator',
      { agencyId: 'fa', roles: ['AGENCY_ADMIN'] },
      { told: byPhone },
      ['NOT_AVAILABLE'],
    ],
    ['by nobody', planner, { told: { ...byPhone, byFunction: ' ' } }, ['TOLD_BY_MISSING']],
    [
      'in an hour',
      planner,
      { told: { ...byPhone, at: atLocal('2022-05-20', '20:30') } },
      ['TOLD_TIME_IN_FUTURE'],
    ],
    ['the day before', planner, { told: { ...byPhone, at: DAY_BEFORE } }, ['TOLD_ANOTHER_NIGHT']],
    ['noted by field staff', planner, { told: byPhone }, []],
    ['noted by another agency in the pass', lead, { told: byPhone }, []],
  ])('%s', (_, giver, more, expected) => {
    expect(codes(give(giver, soc({ check: ONE_YES }), more))).toEqual(expected);
  });

  it('still stands on the check of the day', () => {
    expect(codes(give(planner, soc({ check: null }), { told: byPhone }))).toEqual([
      'PASS_CHECK_MISSING',
    ]);
  });

  it('counts as the manager’s', () => {
    expect(give(planner, soc({ check: ONE_YES }), { told: byPhone })).toMatchObject({
      value: { how: 'ORAL', byManager: true, told: byPhone },
    });
  });
});

describe('the police assess in their own structure', () => {
  const police = employer('police', { goAhead: null, check: null, ...risk(null, ['LU-INRE']) });
  const told = { byFunction: 'Vakthavande befäl', at: DAY_BEFORE };
  it.each<[string, Giver, Parameters<typeof give>[2], string[]]>([
    ['without function and time', liaison, {}, ['OWN_STRUCTURE_MISSING']],
    ['function and time are enough', liaison, { told }, []],
    ['noted by the pass leader', planner, { told }, []],
  ])('%s', (_, giver, more, expected) => {
    const result = give(giver, police, more);
    expect(codes(result)).toEqual(expected);
    if (result.ok) expect(result.value.how).toBe('OWN_STRUCTURE');
  });
});

describe('withholding', () => {
  it.each<[string, Giver, Partial<EmployerFacts>, string[]]>([
    ['is not for another employer', lead, {}, ['NOT_AVAILABLE']],
    ['needs no ground', planner, { check: null, ...risk(null, ['LU-INRE']) }, []],
    ['is any planner’s, also after a ja', planner, { check: ONE_YES }, []],
    [
      'takes back what was given',
      manager,
      { goAhead: { decision: 'GIVEN', voided: false, byManager: false } },
      [],
    ],
  ])('%s', (_, giver, facts, expected) => {
    expect(codes(give(giver, soc(facts), { decision: 'NOT_GIVEN' }))).toEqual(expected);
  });
});

describe('the state follows from the go-aheads', () => {
  const given = { goAhead: { decision: 'GIVEN', voided: false, byManager: false } } as const;
  const voided = { goAhead: { ...given.goAhead, voided: true } };
  const withheld = { goAhead: { ...given.goAhead, decision: 'NOT_GIVEN' } } as const;
  it.each<[PassState, Pick<EmployerFacts, 'goAhead'>[], PassState]>([
    ['AWAITING_GO', [], 'AWAITING_GO'],
    ['AWAITING_GO', [given, waiting], 'AWAITING_GO'],
    ['AWAITING_GO', [given, given], 'READY'],
    ['READY', [given, voided], 'AWAITING_GO'],
    ['READY', [given, withheld], 'AWAITING_GO'],
    ['READY', [given, waiting], 'AWAITING_GO'],
    ['PLANNING', [given], 'PLANNING'],
    ['ACTIVE', [voided], 'ACTIVE'],
    ['CANCELLED', [given], 'CANCELLED'],
  ])('%s with %j: %s', (state, employers, expected) => {
    expect(stateByGoAheads(state, employers)).toBe(expected);
  });
});

describe('standing assessments', () => {
  const assessed = (more: Partial<StandingRisk>): StandingRisk => ({
    id: 'r1',
    agencyId: 'soc',
    type: 'STREET',
    areaGroup: 'LU-INRE',
    residual: 8,
    validFrom: '2022-05-02',
    validTo: '2022-10-31',
    ...more,
  });
  const need = { type: 'STREET', areaGroups: ['LU-INRE'], date: '2022-05-20' } as const;
  it.each<[string, Partial<StandingRisk>]>([
    ['of another employer', { agencyId: 'fa' }],
    ['for another type', { type: 'DIGITAL' }],
    ['for another group', { areaGroup: 'LU-NORRA' }],
    ['not yet in force', { validFrom: '2022-05-21' }],
    ['no longer in force', { validTo: '2022-05-19' }],
  ])('%s: missing', (_, more) => {
    expect(riskGround([assessed(more)], 'soc', need)).toEqual({
      standingRiskIds: [],
      missingGroups: ['LU-INRE'],
      residual: null,
    });
  });

  it('the worst of the groups is told', () => {
    const risks = [assessed({}), assessed({ id: 'r2', areaGroup: 'LU-NORRA', residual: 12 })];
    expect(riskGround(risks, 'soc', { ...need, areaGroups: ['LU-INRE', 'LU-NORRA'] })).toEqual({
      standingRiskIds: ['r1', 'r2'],
      missingGroups: [],
      residual: 12,
    });
  });

  it.each([
    [1, 'LOW'],
    [9, 'LOW'],
    [10, 'MANAGER_DECIDES'],
    [14, 'MANAGER_DECIDES'],
    [15, 'TOO_HIGH'],
    [25, 'TOO_HIGH'],
  ])('%d of 25 is %s', (residual, band) => expect(riskBand(residual)).toBe(band));
});

describe('a deputy', () => {
  const days = { from: '2022-05-18', to: '2022-05-20', forRole: 'SOCIAL_MANAGER' };
  const deputy: Giver = { ...planner, deputyDays: [days] };
  const asked = soc({ check: ONE_YES });
  const giveAt = (giver: Giver, facts: EmployerFacts, now: Date) =>
    giveGoAhead(giver, facts, pass(), { decision: 'GIVEN' }, now);

  it.each<[string, Giver, Date, string[]]>([
    [
      'before the first day',
      { ...planner, deputyDays: [{ ...days, from: '2022-05-21', to: '2022-05-22' }] },
      EVENING,
      ['MANAGER_DECIDES'],
    ],
    [
      'after the last day',
      { ...planner, deputyDays: [{ ...days, to: '2022-05-19' }] },
      EVENING,
      ['MANAGER_DECIDES'],
    ],
    [
      'the morning after the last night',
      deputy,
      atLocal('2022-05-21', '04:30'),
      ['MANAGER_DECIDES'],
    ],
    ['on the last day', deputy, EVENING, []],
    ['in the night of the last day', deputy, atLocal('2022-05-21', '01:00'), []],
  ])('%s', (_, giver, now, expected) => {
    expect(codes(giveAt(giver, asked, now))).toEqual(expected);
  });

  it('of another employer decides nothing here', () => {
    const other = { ...deputy, agencyId: 'fa', roles: ['NGO_FIELD_WORKER'] };
    expect(codes(giveAt(other, asked, EVENING))).toEqual(['NOT_AVAILABLE']);
  });

  it('gives it as a manager would, and it says for whom', () => {
    const given = giveAt(deputy, asked, EVENING);
    expect(given).toMatchObject({ value: { byManager: true, deputyFor: 'SOCIAL_MANAGER' } });
  });

  it('in their own right nobody gives it for another', () => {
    const given = giveAt({ ...manager, deputyDays: [days] }, asked, EVENING);
    expect(given).toMatchObject({ value: { byManager: true, deputyFor: null } });
  });
});
