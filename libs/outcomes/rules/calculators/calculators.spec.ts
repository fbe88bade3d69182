import { describe, expect, it } from '@jest/globals';
import { COUNTED_FIGURES } from '@stad/activities/field-operations/rules/counted-figures.js';
import { type Tally, ZERO_TALLY } from '@stad/activities/field-operations/rules/tally.js';
import { atLocal } from '@stad/platform/rules/time.js';
import fc from 'fast-check';
import { reach } from './attendance.js';
import { capabilityIndex } from './capability.js';
import { type CountedReport, fieldFigures } from './field-reports.js';
import {
  childConcerns,
  type HandoverFact,
  handoversByReceiver,
  median,
  timeToHandover,
} from './handovers.js';
import { workEnvironmentIncidents } from './incidents.js';
import { activeActors, methodSpread, operativeAgreements } from './network.js';
import { nightsCovered } from './nights.js';
import {
  modelTests,
  type PassFact,
  passesByType,
  passesCarriedOut,
  talksDueInTime,
  talksInTime,
} from './passes.js';
import { budgetOutcome, deviation, measuresOnTime } from './plan-and-money.js';
import { rounded } from './share.js';
import { inUseAfterThreeMonths, trainingCoverage } from './training.js';

describe('field reports (K10–K14, K18, K19)', () => {
  const report = (passKey: string, agencyKind: string, hours: number, contacts: number | null) => ({
    passKey,
    agencyKind,
    hours,
    tally: contacts === null ? null : { ...ZERO_TALLY, contacts, attemptsWithoutContact: 2 },
  });

  it('refuses every pass that two reports count (INV-28)', () => {
    const reports = [
      report('1', 'POLICE', 4, 3),
      report('1', 'SOCIAL_SERVICES', 4, 3),
      report('2', 'POLICE', 4, 3),
      report('2', 'NGO', 4, null),
      report('3', 'POLICE', 4, 1),
      report('3', 'NGO', 4, 1),
    ];
    expect(fieldFigures(reports)).toEqual({
      ok: false,
      problems: [
        { code: 'COUNTED_TWICE', params: { pass: '1' } },
        { code: 'COUNTED_TWICE', params: { pass: '3' } },
      ],
    });
  });

  it('takes hours of everybody and counts of the counting agency', () => {
    const result = fieldFigures([
      report('1', 'SOCIAL_SERVICES', 10, 3),
      report('1', 'POLICE', 30, null),
      report('2', 'SOCIAL_SERVICES', 5, 4),
    ]);
    expect(result).toEqual({
      ok: true,
      value: {
        K10: 45,
        hoursByKind: { SOCIAL_SERVICES: 15, POLICE: 30 },
        K11: 11,
        K11A: 0,
        K12: 7,
        K13: 0,
        K13A: 0,
        K14: 0,
        K18: 0,
        cardsToTargetGroup: 0,
        cardsToStaff: 0,
        K19: 0,
      },
    });
  });

  it('gives each counter to its own figure', () => {
    const tally = {
      attemptsWithoutContact: 1,
      contacts: 20,
      supportConversations: 300,
      accepted: 4000,
      declined: 50_000,
      cardsToTargetGroup: 600_000,
      cardsToStaff: 7,
      interpreterUsed: 80,
      premisesVisited: 900,
      advertsReviewed: 11_000,
    };
    const counted: CountedReport = { passKey: '1', agencyKind: 'NGO', hours: 0.25, tally };
    const result = fieldFigures([counted]);
    expect(result.ok && result.value).toMatchObject({
      K10: 0.25,
      K11: 21,
      K11A: 50_000,
      K12: 20,
      K13: 300,
      K13A: 80,
      K14: 4000,
      K18: 900,
      cardsToTargetGroup: 600_000,
      cardsToStaff: 7,
      K19: 11_000,
    });
  });

  it('is what the lock of a report says it adds', () => {
    const count = fc.nat({ max: 500 });
    const tallies = fc.record<Tally>({
      ...{ attemptsWithoutContact: count, contacts: count, supportConversations: count },
      ...{ accepted: count, declined: count, cardsToTargetGroup: count, cardsToStaff: count },
      ...{ interpreterUsed: count, premisesVisited: count, advertsReviewed: count },
    });
    fc.assert(
      fc.property(tallies, (tally) => {
        const result = fieldFigures([{ passKey: '1', agencyKind: 'NGO', hours: 0, tally }]);
        if (!result.ok) throw new Error('The report was refused');
        const { K10, hoursByKind, cardsToTargetGroup, cardsToStaff, ...figures } = result.value;
        const told = COUNTED_FIGURES.map(({ code, of }): [string, number] => [code, of(tally)]);
        expect(told.filter(([code]) => code !== 'K18A')).toEqual(Object.entries(figures));
        expect(told.filter(([code]) => code === 'K18A')).toEqual([
          ['K18A', cardsToTargetGroup],
          ['K18A', cardsToStaff],
        ]);
      }),
    );
  });

  it('is zero of nothing', () => {
    const result = fieldFigures([]);
    expect(result.ok && result.value).toMatchObject({ K10: 0, K11: 0, hoursByKind: {} });
  });
});

describe('passes (K09, K21)', () => {
  const back = atLocal('2022-09-15', '17:00');
  const pass = (state: string, hoursToTalk: number | null, more: Partial<PassFact> = {}) => ({
    type: 'STREET',
    state,
    modelTest: false,
    returnedAt: hoursToTalk === null ? null : back,
    debriefedAt: hoursToTalk === null ? null : new Date(back.getTime() + hoursToTalk * 3_600_000),
    ...more,
  });
  const passes = [
    pass('CLOSED', 72),
    pass('CLOSED', 72.01, { type: 'DIGITAL' }),
    pass('RETURNED', 1, { modelTest: true }),
    pass('RETURNED', 1, { debriefedAt: null }),
    pass('CLOSED', 1, { returnedAt: null }),
    pass('CANCELLED', null, { modelTest: true }),
    pass('ONGOING', 1, { modelTest: true }),
  ];

  it('counts the closed ones, by type', () => {
    expect(passesCarriedOut(passes)).toBe(3);
    expect(passesByType(passes)).toEqual({ STREET: 2, DIGITAL: 1 });
  });

  it('takes the talk of those that are back, at most 72 real hours later', () => {
    expect(talksInTime(passes)).toEqual({ numerator: 2, denominator: 5 });
    expect(modelTests(passes)).toBe(1);
  });

  it('divides, since version 2, by those whose talk is held or whose 72 hours are over', () => {
    const hoursLater = (hours: number) => new Date(back.getTime() + hours * 3_600_000);
    expect(talksDueInTime(passes, hoursLater(71.9))).toEqual({ numerator: 2, denominator: 4 });
    expect(talksDueInTime(passes, hoursLater(72))).toEqual({ numerator: 2, denominator: 5 });
    const heldEarly = [pass('RETURNED', 1)];
    expect(talksDueInTime(heldEarly, hoursLater(2))).toEqual({ numerator: 1, denominator: 1 });
  });

  it('counts real hours over the night the clock goes forward', () => {
    const returnedAt = atLocal('2022-03-26', '02:00');
    const at = (time: string) => [
      pass('CLOSED', 1, { returnedAt, debriefedAt: atLocal('2022-03-29', time) }),
    ];
    expect(talksInTime(at('03:00')).numerator).toBe(1);
    expect(talksInTime(at('03:01')).numerator).toBe(0);
  });
});

describe('handovers (K15–K17)', () => {
  const of = (category: string, minutes: number | null = 10): HandoverFact => ({
    category,
    minutes,
  });

  it('names every receiver, and leaves out who was only consulted', () => {
    const handovers = [of('SHELTER'), of('SHELTER'), of('CHILD_CONCERN'), of('CONSULTATION')];
    expect(handoversByReceiver(handovers)).toEqual({
      total: 3,
      by: {
        SOCIAL_SERVICES: 0,
        SOCIAL_ON_CALL: 0,
        NGO_SUPPORT: 0,
        REGIONAL_COORDINATOR: 0,
        CHILD_CONCERN: 1,
        POLICE_REPORT: 0,
        HEALTH_CARE: 0,
        SHELTER: 2,
        VICTIM_SUPPORT: 0,
      },
    });
    expect(childConcerns(handovers)).toBe(1);
  });

  it.each([
    [[12, 25, 18, 40, 22, 15, 8, 9, 30, 20, 6, 11, 35], 18],
    [[1, 2, 3, 4, 6, 9], 4],
    [[9, 1, 100, 2, 3], 3],
    [[1, 2, 3, 4], null],
    [[], null],
  ])('%j take a median of %s', (minutes, expected) => {
    expect(timeToHandover(minutes.map((each) => of('SHELTER', each)))).toBe(expected);
  });

  it('times only what was confirmed, and only handovers', () => {
    const four = [1, 2, 3, 4].map((minutes) => of('SHELTER', minutes));
    expect(timeToHandover([...four, of('SHELTER', null)])).toBeNull();
    expect(timeToHandover([...four, of('CONSULTATION', 5)])).toBeNull();
    expect(timeToHandover([...four, of('VICTIM_SUPPORT', 5)])).toBe(3);
  });

  it('has a median with as many at most it as at least it', () => {
    expect(median([])).toBeNaN();
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1 }), (values) => {
        const middle = median(values);
        const half = values.length / 2;
        expect(values.filter((value) => value <= middle).length).toBeGreaterThanOrEqual(half);
        expect(values.filter((value) => value >= middle).length).toBeGreaterThanOrEqual(half);
      }),
    );
  });
});

describe('learning (K01–K03, K06)', () => {
  it('reaches a unit once and a person as often as they come', () => {
    const seats = (unitKey: string, present: number, absent: number) => [
      ...Array.from({ length: present }, () => ({ unitKey, present: true })),
      ...Array.from({ length: absent }, () => ({ unitKey, present: false })),
    ];
    expect(reach([...seats('a', 2, 1), ...seats('b', 0, 3), ...seats('a', 1, 0)])).toEqual({
      registered: 7,
      participants: 3,
      organisations: 1,
    });
  });

  it('covers a person once, and nobody outside the units that have a target', () => {
    const held = (personKey: string, unit: string, agencyKey = 'SOC') => ({
      personKey,
      agencyKey,
      unit,
    });
    const people = [
      held('1', 'a'),
      held('1', 'a'),
      held('2', 'a'),
      held('3', 'b'),
      held('4', 'none'),
      held('5', 'a', 'POL'),
    ];
    const targets = [
      { agencyKey: 'SOC', unit: 'a', staff: 5 },
      { agencyKey: 'SOC', unit: 'b', staff: 3 },
      { agencyKey: 'POL', unit: 'a', staff: 2 },
      { agencyKey: 'FA', unit: 'a', staff: 4 },
    ];
    expect(trainingCoverage(people, targets)).toEqual({
      SOC: { numerator: 3, denominator: 8 },
      POL: { numerator: 1, denominator: 2 },
      FA: { numerator: 0, denominator: 4 },
    });
  });

  it.each<[string, string, number, { from: string; to?: string }[], object | null]>([
    ['before any routine', '2022-09-27', 12, [{ from: '2022-09-28' }], null],
    [
      'on its first day',
      '2022-09-28',
      12,
      [{ from: '2022-09-28' }],
      { numerator: 3, denominator: 12 },
    ],
    [
      'on its last day',
      '2022-12-31',
      12,
      [{ from: '2022-09-28', to: '2022-12-31' }],
      { numerator: 3, denominator: 12 },
    ],
    ['after it', '2023-01-01', 12, [{ from: '2022-09-28', to: '2022-12-31' }], null],
    ['of five', '2022-10-01', 5, [{ from: '2022-09-28' }], { numerator: 3, denominator: 5 }],
    ['of four', '2022-10-01', 4, [{ from: '2022-09-28' }], null],
    ['without a routine', '2022-10-01', 12, [], null],
  ])('asks about use %s', (_, on, answers, routines, expected) => {
    expect(inUseAfterThreeMonths([{ on, answers, used: 3 }], routines)).toEqual(expected);
  });

  it('adds follow-ups up and leaves the small one out', () => {
    const followUps = [
      { on: '2022-10-01', answers: 10, used: 4 },
      { on: '2022-11-01', answers: 8, used: 6 },
      { on: '2022-11-01', answers: 3, used: 3 },
    ];
    expect(inUseAfterThreeMonths(followUps, [{ from: '2022-09-28' }])).toEqual({
      numerator: 10,
      denominator: 18,
    });
  });
});

describe('network, plan and money (K07, K08, K20, K22, K24, K25)', () => {
  const actor = (...states: [string, string][]) => ({
    states: states.map(([state, on]) => ({ state, on })),
  });

  it('takes the latest state of the day', () => {
    const actors = [
      actor(['IDENTIFIED', '2022-04-01'], ['ACTIVE', '2022-09-30']),
      actor(['ACTIVE', '2022-10-01'], ['IDENTIFIED', '2022-04-01']),
      actor(['PAUSED', '2022-08-01'], ['ACTIVE', '2022-05-01']),
      actor(['AGREED', '2022-06-01'], ['ACTIVE', '2022-06-01']),
      actor(),
    ];
    expect(activeActors(actors, '2022-09-30')).toBe(2);
    expect(activeActors(actors, '2022-09-29')).toBe(1);
    expect(activeActors(actors, '2022-10-01')).toBe(3);
  });

  it.each<[string, object, number]>([
    ['whole', {}, 1],
    ['first day', { from: '2022-09-30' }, 1],
    ['last day', { to: '2022-09-30' }, 1],
    ['not begun', { from: '2022-10-01' }, 0],
    ['ended', { to: '2022-09-29' }, 0],
    ['no purpose', { purposes: [] }, 0],
    ['no area', { area: undefined }, 0],
    ['an empty area', { area: '' }, 0],
  ])('an agreement, %s', (_, more, expected) => {
    const agreement = {
      from: '2022-04-21',
      to: '2022-12-31',
      purposes: ['Upptäcka'],
      area: 'Lund',
    };
    expect(operativeAgreements([{ ...agreement, ...more }], '2022-09-30')).toBe(expected);
  });

  it('has measures on time, of those due', () => {
    const measures = [
      { due: '2022-09-30', doneOn: '2022-09-30' },
      { due: '2022-09-01', doneOn: '2022-09-02' },
      { due: '2022-09-01', doneOn: null },
      { due: '2022-10-01', doneOn: '2022-09-01' },
    ];
    expect(measuresOnTime(measures, '2022-09-30')).toEqual({ numerator: 1, denominator: 3 });
  });

  it('adds up money, and tells how far a line is from its budget', () => {
    const lines = [
      { budget: 100, accounted: 88 },
      { budget: 0, accounted: 7 },
    ];
    expect(budgetOutcome(250, lines)).toEqual({ numerator: 95, denominator: 250 });
    expect(lines.map(deviation)).toEqual([-12, null]);
    expect(deviation({ budget: 300, accounted: 310 })).toBe(3.3);
  });

  it('counts organisations once, and only incidents of the work environment', () => {
    const adopted = ['lund', 'lund', 'malmo'].map((organisation) => ({ organisation }));
    expect(methodSpread(adopted)).toBe(2);
    const kinds = ['NEAR_MISS', 'WORK_ENV', 'SECURITY', 'PERSONAL_DATA', 'LEX_SARAH_POINTER'];
    expect(workEnvironmentIncidents(kinds.map((kind) => ({ kind })))).toBe(2);
  });
});

describe('nights and capability (K23, K26)', () => {
  const night = (date: string, from: string, to: string) => ({
    startsAt: atLocal(date, from),
    endsAt: atLocal(to < from ? '2022-10-31' : date, to),
  });

  it('needs every minute from 18 to 2, in real time when the clock goes back', () => {
    // The night of 30 October 2022 has nine hours between 18 and 2 plus one: 18–02 with 02 once.
    const whole = [
      { startsAt: atLocal('2022-10-30', '18:00'), endsAt: atLocal('2022-10-31', '02:00') },
    ];
    const nights = (spans: typeof whole) => nightsCovered('2022-10-30', '2022-10-30', spans);
    expect(nights(whole)).toEqual({ numerator: 1, denominator: 1 });
    expect(nights([{ ...night('2022-10-30', '18:01', '02:00') }])).toEqual({
      numerator: 0,
      denominator: 1,
    });
    expect(nights([{ ...night('2022-10-30', '18:00', '01:59') }]).numerator).toBe(0);
    expect(
      nights([night('2022-10-30', '18:00', '22:00'), night('2022-10-30', '22:00', '02:00')])
        .numerator,
    ).toBe(1);
  });

  it('counts each date of the period, both ends too', () => {
    expect(nightsCovered('2022-04-01', '2022-04-30', [])).toEqual({
      numerator: 0,
      denominator: 30,
    });
    expect(nightsCovered('2022-05-01', '2022-04-30', [])).toEqual({ numerator: 0, denominator: 0 });
  });

  it.each([
    [[1, 1, 1, 2, 1, 1, 1, 1, 1], 1.1],
    [[3, 2, 3, 2, 2, 2, 3, 2, 3], 2.4],
    [[3, 3, 4, 3, 3, 2, 3, 3, 3], 3],
    [[1, 0, 1, 1, 1, 1, 0, 0, 0], 0.6],
    [[4, 4, 4, 4, 4, 4, 4, 4, 4], 4],
    [[0, 0, 0, 0, 0, 0, 0, 0, 0], 0],
  ])('means the capability %j as %d', (scores, index) => {
    expect(capabilityIndex(scores)).toBe(index);
  });

  it.each([
    [[1, 1, 1, 1, 1, 1, 1, 1]],
    [[1, 1, 1, 1, 1, 1, 1, 1, 1, 1]],
    [[1, 1, 1, 1, 1, 1, 1, 1, 5]],
    [[1, 1, 1, 1, 1, 1, 1, 1, -1]],
    [[1, 1, 1, 1, 1, 1, 1, 1, 1.5]],
  ])('takes no index of %j', (scores) => {
    expect(() => capabilityIndex(scores)).toThrow('nine scores from 0 to 4');
  });
});

describe('rounding', () => {
  it.each([
    [2.675, 2, 2.68],
    [-2.675, 2, -2.68],
    [2.3813, 2, 2.38],
    [1.05, 1, 1.1],
    [0, 1, 0],
    [-5.75, 1, -5.8],
  ])('%d to %d decimals is %d', (value, decimals, expected) => {
    expect(rounded(value, decimals)).toBe(expected);
  });
});
