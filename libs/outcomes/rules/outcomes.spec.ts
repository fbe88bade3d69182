import { describe, expect, it } from '@jest/globals';
import { knowledgeGain } from '@stad/activities/seminars/rules/evaluation.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { definitionOn, definitionVersion, KPI_DEFINITIONS } from './catalogue.js';
import {
  type CountedReport,
  fieldFigures,
  type PassFact,
  passesCarriedOut,
  talksInTime,
  timeToHandover,
} from './field-figures.js';
import { type Figure, figureText, hiddenReason, shownNumber } from './figure.js';
import { capabilityIndex, nightsCovered, reach, rounded } from './joint-figures.js';
import { planToDate, progressOf } from './progress.js';

/** The passes of domain.md 11.5: [without contact, contacts, talks, yes, no, cards, staff cards, interpreter, visits, adverts], hours. */
const PILOT: readonly [string, readonly number[], Readonly<Record<string, number>>][] = [
  ['002', [5, 9, 6, 1, 3, 14, 0, 2, 0, 0], { SOCIAL_SERVICES: 10, NGO: 5 }],
  ['003', [15, 7, 5, 2, 1, 0, 0, 3, 0, 41], { SOCIAL_SERVICES: 4, NGO: 4 }],
  ['004', [0, 0, 0, 0, 0, 0, 18, 0, 6, 0], { SOCIAL_SERVICES: 10, POLICE: 5, NGO: 5 }],
  ['005', [6, 11, 8, 2, 4, 16, 0, 3, 0, 0], { SOCIAL_SERVICES: 10, NGO: 5 }],
  ['006', [2, 7, 7, 3, 2, 7, 0, 4, 0, 0], { SOCIAL_SERVICES: 15, POLICE: 30, NGO: 7.5 }],
  ['007', [11, 8, 6, 2, 2, 0, 0, 2, 0, 38], { SOCIAL_SERVICES: 4, NGO: 4 }],
];
const reports: CountedReport[] = PILOT.flatMap(([passKey, counts, hours]) =>
  Object.entries(hours).map(([agencyKind, each]) => {
    const [without, contacts, talks, yes, no, cards, staff, interpreter, visits, adverts] =
      counts as [number, number, number, number, number, number, number, number, number, number];
    const tally = {
      attemptsWithoutContact: without,
      contacts,
      supportConversations: talks,
      accepted: yes,
      declined: no,
      cardsToTargetGroup: cards,
      cardsToStaff: staff,
      interpreterUsed: interpreter,
      premisesVisited: visits,
      advertsReviewed: adverts,
    };
    return {
      passKey,
      agencyKind,
      hours: each,
      tally: agencyKind === 'SOCIAL_SERVICES' ? tally : null,
    };
  }),
);

describe('the figures of the pilot', () => {
  it('refuses a pass that two reports count', () => {
    const [first] = reports;
    expect(fieldFigures([...reports, first as CountedReport])).toEqual({
      ok: false,
      problems: [{ code: 'COUNTED_TWICE', params: { pass: '002' } }],
    });
  });

  it('sums the field', () => {
    const result = fieldFigures(reports);
    expect(result.ok && result.value).toEqual({
      K10: 118.5,
      hoursByKind: { SOCIAL_SERVICES: 53, POLICE: 35, NGO: 30.5 },
      K11: 81,
      K11A: 12,
      K12: 42,
      K13: 32,
      K13A: 14,
      K14: 10,
      K18: 6,
      cardsToTargetGroup: 37,
      cardsToStaff: 18,
      K19: 79,
    });
  });

  it('counts closed passes, and talks in time of those that are back', () => {
    const back = atLocal('2022-09-15', '17:00');
    const pass = (state: string, days: number | null): PassFact => ({
      state,
      returnedAt: days === null ? null : back,
      debriefedAt: days === null ? null : new Date(back.getTime() + days * 86_400_000),
    });
    const passes = [
      ...[1, 1, 2, 3, 1].map((days) => pass('CLOSED', days)),
      pass('RETURNED', 4),
      pass('CANCELLED', null),
    ];
    expect(passesCarriedOut(passes)).toBe(5);
    expect(talksInTime(passes)).toEqual({ numerator: 5, denominator: 6 });
  });

  it('takes the median of the handovers, from five', () => {
    expect(timeToHandover([12, 25, 18, 40, 22, 15, 8, 9, 30, 20, 6, 11, 35])).toBe(18);
    expect(timeToHandover([1, 2, 3, 4, 6, 9])).toBe(4);
    expect(timeToHandover([1, 2, 3, 4])).toBeNull();
  });

  it('weighs knowledge by answers and rounds the difference once', () => {
    const seminars = [
      { answers: 26, meanBefore: 5.1, meanAfter: 7.6 },
      { answers: 19, meanBefore: 5.8, meanAfter: 8.3 },
      { answers: 16, meanBefore: 6.2, meanAfter: 8.4 },
      { answers: 30, meanBefore: 4.6, meanAfter: 6.9 },
    ];
    const all = knowledgeGain(seminars);
    expect(all).toMatchObject({ answers: 91, gain: 2.38 });
    expect(rounded(all?.meanBefore ?? 0, 2)).toBe(5.27);
    expect(rounded(all?.meanAfter ?? 0, 2)).toBe(7.66);
    expect(knowledgeGain([...seminars, { answers: 4, meanBefore: 0, meanAfter: 10 }])).toEqual(all);
    expect(knowledgeGain([{ answers: 4, meanBefore: 1, meanAfter: 2 }])).toBeNull();
  });

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

  it('covers the nights from the day on-call answers until two', () => {
    const until = (date: string, end: string, hours: number) => ({
      startsAt: atLocal(date, '16:00'),
      endsAt: new Date(atLocal(date, end).getTime() + hours * 3_600_000),
    });
    const coverage = Array.from({ length: 183 }, (_, day) => {
      const date = new Date(Date.UTC(2022, 3, 1 + day)).toISOString().slice(0, 10);
      return date < '2022-05-16' ? until(date, '22:00', 0) : until(date, '18:00', 8);
    });
    expect(nightsCovered('2022-04-01', '2022-09-30', coverage)).toEqual({
      numerator: 138,
      denominator: 183,
    });
  });

  it.each([
    [[1, 1, 1, 2, 1, 1, 1, 1, 1], 1.1],
    [[3, 2, 3, 2, 2, 2, 3, 2, 3], 2.4],
    [[3, 3, 4, 3, 3, 2, 3, 3, 3], 3],
    [[1, 0, 1, 1, 1, 1, 0, 0, 0], 0.6],
  ])('means the capability %j as %d', (scores, index) => {
    expect(capabilityIndex(scores)).toBe(index);
  });
});

describe('plan and outcome in words', () => {
  const plan = [
    { date: '2022-05-31', value: 2 },
    { date: '2022-08-31', value: 4 },
  ];
  it.each([
    ['2022-04-30', 0],
    ['2022-05-31', 2],
    ['2022-08-30', 2],
    ['2022-12-31', 4],
  ])('plan to %s is %d', (date, value) => expect(planToDate(plan, date)).toBe(value));

  it.each<[number, number | null, number, string, number]>([
    [26, 20, 26, 'BEHIND', 6],
    [2, 2, 4, 'ON_PLAN', 0],
    [2, 3, 4, 'AHEAD', 0],
    [4, 4, 4, 'REACHED', 0],
    [2, null, 4, 'UNKNOWN', 0],
  ])('%d planned, %s done of %d: %s', (planned, actual, target, standing, missing) => {
    expect(progressOf(planned, actual, target)).toEqual({ standing, missing });
  });
});

describe('a figure in words', () => {
  it.each<[Figure, string, string]>([
    [{ shown: 42 }, '42', '42'],
    [{ shown: 118.5 }, '118,5', '118.5'],
    [{ shown: 480_000 }, '480\u202f000', '480,000'],
    [{ label: 'fewerThan', n: 5 }, 'färre än\u00a05', 'fewer than\u00a05'],
    [{ label: 'notShown', reason: 'protects' }, 'visas inte', 'not shown'],
    [{ numerator: 5, denominator: 6, decimals: 0 }, '5 av 6 (83\u00a0%)', '5 of 6 (83%)'],
    [
      { numerator: 420_850, denominator: 480_000, decimals: 1, unit: 'kronor' },
      '420\u202f850 av 480\u202f000\u00a0kr (87,7\u00a0%)',
      '420,850 of 480,000\u00a0SEK (87.7%)',
    ],
    [{ measure: 18, decimals: 0, unit: 'minutes' }, '18\u00a0minuter', '18\u00a0minutes'],
    [{ measure: 2.38, decimals: 2, signed: true }, '+2,38', '+2.38'],
    [{ measure: -12.7, decimals: 1 }, '\u221212,7', '\u221212.7'],
    [{ measure: -0.01, decimals: 1 }, '0,0', '0.0'],
  ])('%j', (figure, sv, en) => {
    expect(figureText(figure, 'sv')).toBe(sv);
    expect(figureText(figure, 'en')).toBe(en);
  });

  it('has no number for a bar when it is not shown', () => {
    expect(shownNumber({ label: 'fewerThan', n: 5 })).toBeNull();
    expect(hiddenReason({ label: 'notShown', reason: 'breakdown' })).toBe('breakdown');
    expect(shownNumber({ shown: 0 })).toBe(0);
  });
});

describe('the catalogue', () => {
  it('has K01 to K26 and the a-figures, one definition a day', () => {
    const codes = KPI_DEFINITIONS.map(({ code }) => code);
    const numbered = Array.from(
      { length: 26 },
      (_, index) => `K${String(index + 1).padStart(2, '0')}`,
    );
    expect(codes).toEqual([...new Set([...numbered, 'K11A', 'K13A', 'K18A'])].sort());
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each([
    ['K11a', 'persons', true],
    ['K12', 'persons', true],
    ['K18', 'operations', true],
    ['K15', 'persons', false],
    ['K21', 'operations', false],
  ])('%s is about %s', (code, subject, countedOnce) => {
    expect(definitionOn(code, '2022-09-30')).toMatchObject({ subject, countedOnce, version: 1 });
  });

  it('knows nothing before its first day, and finds a version by number', () => {
    expect(definitionOn('K01', '2021-12-31')).toBeUndefined();
    expect(definitionVersion('k13 a', 1)?.code).toBe('K13A');
  });
});
