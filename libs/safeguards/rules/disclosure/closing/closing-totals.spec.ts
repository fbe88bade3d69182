import { describe, expect, it } from '@jest/globals';
import type { Breakdown } from './closing-counts.js';
import type { ClosingCell, ClosingState } from './closing-state.js';
import { isTold, totalStatements } from './closing-totals.js';
import type { Measure } from './measure.js';
import { linesOf, type Reader, statesOf } from './testing/told-closings.js';
import type { Written } from './testing/written-closings.js';

/** Which totals, what was counted step by step, and what is told of them at each closing. */
type Case = readonly [
  why: string,
  totals: string,
  steps: readonly Written[],
  ...told: readonly string[],
];

const LARGE = { K11: 60, K12: 40, K13: 30, K14: 12, K11A: 6, K13A: 9, K18A: 14 };
const ALL = 'K11 K12 K13 K14 K11A K13A K18A';

const saidTo = (reader: Reader, totals: string, steps: readonly Written[]) =>
  statesOf(reader, steps).map((state) => linesOf(state, totals.split(' ')));

describe('what partners are told of totals', () => {
  const CASES: readonly Case[] = [
    ['nobody', 'K11 K12 K18A', [{}], 'K11 0, K12 0, K18A 0'],
    ['the threshold and below it', 'K11 K18A', [{ K11: 5, K18A: 4 }], 'K11 5, K18A <5'],
    ['the widest first: 20 − 16 = 4', 'K11 K12', [{ K11: 20, K12: 16 }], 'K11 20, K12 nested'],
    [
      // 12 − 9 = 3; fewer than 5 of a number that is not told says no more than that.
      'what lies deeper gives way, what lies in that need not',
      'K12 K13 K14',
      [{ K11: 20, K12: 12, K13: 9, K14: 3 }],
      'K12 12, K13 nested, K14 <5',
    ],
    [
      // 11 − 8 = 3 is not told; then 2 may be any of 1–4.
      'a label where the number beside it would leave no room',
      'K13 K14 K11A',
      [{ K11: 40, K12: 30, K13: 11, K14: 8, K11A: 2 }],
      'K13 11, K14 nested, K11A <5',
    ],
    [
      // The 4 who did not decline are all that accepted: 9 − 5 = 4 would tell them.
      'a number beside a label that it would tell',
      'K13 K14 K11A',
      [{ K11: 40, K12: 30, K13: 9, K14: 4, K11A: 5 }],
      'K13 9, K14 <5, K11A nested',
    ],
    [
      '2 since: the number of before, at the last closing the least',
      'K11 K12',
      [{ K11: 20, K12: 12 }, { K11: 2, K12: 2 }, {}],
      'K11 20, K12 12',
      'K11 20 @closing 1, K12 12 @closing 1',
      'K11 ≥20 @closing 1, K12 ≥12 @closing 1',
    ],
    [
      '2 since, and 5 by the next closing',
      'K11',
      [{ K11: 20 }, { K11: 2 }, { K11: 3 }],
      'K11 20',
      'K11 20 @closing 1',
      'K11 25',
    ],
    [
      // 12 told and 10 of them: what came between is not told of K12.
      'hidden first, told later, while the one it lies in waits',
      'K12 K13',
      [{ K11: 20, K12: 12, K13: 9 }, { K11: 2, K12: 2, K13: 1 }, {}],
      'K12 12, K13 nested',
      'K12 12 @closing 1, K13 10',
      'K12 ≥12 @closing 1, K13 10',
    ],
    ['small first: 3 then 5', 'K11', [{ K11: 3 }, { K11: 5 }], 'K11 <5', 'K11 8'],
    ['small as before', 'K11', [{ K11: 1 }, { K11: 2 }], 'K11 <5', 'K11 <5'],
    ['nobody before, 3 since', 'K11', [{}, { K11: 3 }], 'K11 0', 'K11 <5'],
    [
      // Of 5 talks since, 4 were accepted: 1 was not.
      'a label stands where the number would tell',
      'K13 K14',
      [{ K11: 40, K12: 30, K13: 9, K14: 3 }, { K11: 12, K12: 12, K13: 5, K14: 4 }, {}],
      'K13 9, K14 <5',
      'K13 14, K14 <5 @closing 1',
      'K13 14, K14 <5 @closing 1',
    ],
    [
      // 8 − 6 = 2 since. At least 0 would say nothing.
      'nobody before, and not told since',
      'K11 K12',
      [{ K11: 20 }, { K11: 8, K12: 6 }],
      'K11 20, K12 0',
      'K11 28, K12 nested @closing 1',
    ],
    [
      'never told at all',
      'K12',
      [{ K11: 20, K12: 16 }, {}, {}],
      'K12 nested',
      'K12 nested @closing 1',
      'K12 nested @closing 1',
    ],
    [
      'one less: the number of before stands, but not as the least',
      'K11 K18A',
      [{ K11: 20, K18A: 20 }, { K11: -1, K18A: 2 }, {}],
      'K11 20, K18A 20',
      'K11 20 @closing 1, K18A 20 @closing 1',
      // No card was taken back, and none of them bears on attempts.
      'K11 nested @closing 1, K18A ≥20 @closing 1',
    ],
    ['five less', 'K11', [{ K11: 20 }, { K11: -5 }], 'K11 20', 'K11 15'],
    [
      // 20, 15, 22: 2 more than at first.
      'five less and seven more',
      'K11',
      [{ K11: 20 }, { K11: -5 }, { K11: 7 }, { K11: 3 }],
      'K11 20',
      'K11 15',
      'K11 15 @closing 2',
      'K11 25',
    ],
    [
      'after a closing that told everything',
      ALL,
      [LARGE, LARGE, { K11: 2, K18A: 5 }],
      'K11 60, K12 40, K13 30, K14 12, K11A 6, K13A 9, K18A 14',
      'K11 120, K12 80, K13 60, K14 24, K11A 12, K13A 18, K18A 28',
      'K11 ≥120 @closing 2, K12 80, K13 60, K14 24, K11A 12, K13A 18, K18A 33',
    ],
    [
      // 3 of the police; then 5, and nobody can tell from when.
      '3 of another agency',
      'K11',
      [{ soc: { K11: 9 }, pol: { K11: 3 } }, { pol: { K11: 2 } }],
      'K11 nested',
      'K11 14',
    ],
  ];

  it.each(CASES)('%s', (_, totals, steps, ...told) => {
    expect(saidTo('partners', totals, steps)).toEqual(told);
  });
});

describe('what the public is told of totals, which partners may compare', () => {
  const CASES: readonly Case[] = [
    ['the threshold and below it', 'K11 K18A', [{ K11: 11, K18A: 10 }], 'K11 11, K18A <11'],
    ['below it for partners too', 'K11', [{ K11: 3 }], 'K11 <11'],
    [
      // 22 is told to nobody, 30 − 20 = 10 to partners alone.
      'no sooner than partners, and perhaps later',
      'K11',
      [{ K11: 20 }, { K11: 2 }, { K11: 8 }, { K11: 1 }],
      'K11 20',
      'K11 20 @closing 1',
      'K11 20 @closing 1',
      'K11 ≥20 @closing 1',
    ],
    [
      // 12 − 9 = 3 is told to nobody; fewer than 11 would say that 9 was not 12.
      'no label where partners are told nothing',
      'K11 K12 K13',
      [{ K11: 40, K12: 12, K13: 9 }],
      'K11 40, K12 12, K13 nested',
    ],
    [
      // Partners: 6, then 6 as of the first closing, then at least 6.
      'no label where partners are told an earlier number',
      'K11',
      [{ K11: 6 }, { K11: 2 }, {}],
      'K11 <11',
      'K11 <11 @closing 1',
      'K11 <11 @closing 1',
    ],
    [
      // Partners: fewer than 5 as of the first closing, since 5 − 4 = 1.
      'no label where partners are told an earlier one',
      'K13 K14',
      [
        { K11: 60, K12: 40, K13: 9, K14: 3 },
        { K11: 24, K12: 12, K13: 5, K14: 4 },
      ],
      'K13 <11, K14 <11',
      'K13 <11 @closing 1, K14 <11 @closing 1',
    ],
  ];

  it.each(CASES)('%s', (_, totals, steps, ...told) => {
    expect(saidTo('public', totals, steps)).toEqual(told);
  });
});

describe('a programme that goes on after its last closing', () => {
  const CASES: readonly Case[] = [
    [
      'the least that it is gives way to the number of before',
      'K11',
      [{ K11: 20 }, { K11: 2 }, {}, { K11: 3 }],
      'K11 20',
      'K11 ≥20 @closing 1',
      'K11 20 @closing 1',
      'K11 25',
    ],
    [
      // 22, then 18: 4 less than 22, which was not told, and 2 less than 20.
      'the least is not told of what was corrected since',
      'K11',
      [{ K11: 20 }, { K11: 2 }, { K11: -4 }, {}],
      'K11 20',
      'K11 ≥20 @closing 1',
      'K11 20 @closing 1',
      'K11 nested @closing 1',
    ],
  ];

  it.each(CASES)('%s', (_, totals, steps, ...told) => {
    const states = statesOf('partners', steps, [], [2, 4]);
    expect(states.map((state) => linesOf(state, totals.split(' ')))).toEqual(told);
  });
});

describe('what a closing has said', () => {
  const state = (
    day: string,
    figures: Partial<Record<Measure, readonly [ClosingCell, asOf: string]>>,
  ): Pick<ClosingState, 'day' | 'figures'> => ({
    day,
    figures: Object.fromEntries(
      Object.entries(figures).map(([measure, [cell, asOf]]) => [measure, { cell, asOf }]),
    ),
  });
  const fewer: ClosingCell = { label: 'fewerThan', n: 5 };
  const nested: ClosingCell = { label: 'notShown', reason: 'nested' };
  const june = state('june', {
    K11: [{ shown: 20 }, 'june'],
    K12: [fewer, 'june'],
    K13: [nested, 'june'],
    K18A: [{ shown: 9 }, 'june'],
  });
  const september = state('september', {
    K11: [{ shown: 20 }, 'june'],
    K12: [fewer, 'june'],
    K13: [{ shown: 0 }, 'september'],
    K14: [{ label: 'atLeast', n: 9 }, 'june'],
    K11A: [{ label: 'atLeast', n: 9 }, 'september'],
  });

  it.each([
    ['no closing', undefined, 'K11', false],
    ['a number', june, 'K11', true],
    ['nobody is a number', september, 'K13', true],
    ['a number of before', september, 'K11', false],
    ['a label', june, 'K12', false],
    ['nothing', june, 'K13', false],
    ['at least', september, 'K11A', false],
    ['another measure', june, 'K14', false],
  ] as const)('as a number, now: %s', (_, told, measure, isNumber) => {
    expect(isTold(told, measure)).toBe(isNumber);
  });

  it('counts as a statement, once, when it is new and says something of this family', () => {
    const said = totalStatements([june, september], ['K11', 'K12', 'K13', 'K14', 'K11A']);
    expect(said).toEqual([
      { measure: 'K11', rows: null, closing: 1, status: 'shown' },
      { measure: 'K12', rows: null, closing: 1, status: 'small' },
      { measure: 'K13', rows: null, closing: 2, status: 'shown' },
    ]);
  });
});

describe('a total of what was corrected in some rows', () => {
  const TOWNS: Breakdown = {
    key: 'site',
    categories: ['lund', 'malmö', 'kronhamn'],
    measures: ['K11', 'K12', 'K13', 'K14', 'K11A', 'K13A'],
  };
  const BEGUN: Written = {
    soc: {
      ...{ 'K11 lund': 3, 'K12 lund': 3, 'K13 lund': 3, 'K11A lund': 1 },
      ...{ 'K11 malmö': 3, 'K12 malmö': 1, 'K13 malmö': 1, 'K13A malmö': 1 },
    },
  };
  // The one who needed an interpreter in Malmö was counted by mistake.
  const MALMÖ: Written = {
    soc: { 'K11 malmö': 3, 'K12 malmö': 1, 'K13 malmö': 1, 'K14 malmö': 2, 'K13A malmö': -1 },
    pol: { 'K11 malmö': 4, 'K12 malmö': 1, 'K13 malmö': 1, 'K14 malmö': 1 },
  };
  const LUND: Written = {
    soc: {
      ...{ 'K11 lund': 2, 'K12 lund': 2, 'K11A lund': -1, 'K13A lund': 1 },
      ...{ 'K11 malmö': 1, 'K12 malmö': 2 },
    },
  };

  it('is not told to be nobody where that says in how many towns somebody was', () => {
    // Who reads that nobody needed one now, and that Malmö alone was corrected, knows that there was one in Malmö;
    // the same of who declined in Lund: then there were two contacts at least, of which the label says one.
    const states = statesOf('partners', [BEGUN, MALMÖ, LUND, {}], [TOWNS]);
    expect(states.map((state) => linesOf(state, ['K12', 'K11A', 'K13A']))).toEqual([
      'K12 <5, K11A <5, K13A <5',
      'K12 <5 @closing 1, K11A <5, K13A 0',
      'K12 <5 @closing 1, K11A <5 @closing 2, K13A <5',
      'K12 <5 @closing 1, K11A <5 @closing 2, K13A <5',
    ]);
  });
});

describe('a total beside a breakdown of which nothing is told and in which nothing was corrected', () => {
  const SEX: Breakdown = { key: 'sex', categories: ['F', 'M'], measures: ['K12', 'K14'] };
  // Second, one more contact and two more talks: one was with somebody met before.
  const STEPS: readonly Written[] = [
    { K11: 20, 'K12 F': 9, 'K12 M': 3, K13: 9, K11A: 9 },
    { K11: 1, 'K12 F': 1, K13: 2, 'K14 F': 1, K11A: 1 },
    { K11: 4, 'K12 F': 4, K13: 1, K11A: 1 },
    {},
  ];
  const said = (breakdowns: readonly Breakdown[]) =>
    statesOf('partners', STEPS, breakdowns).map((state) =>
      linesOf(state, ['K12', 'K13', 'K14', 'K11A']),
    );

  it('is not told where who accepted may be found by how contacts of each sex hold them', () => {
    // 11 talks until the second and 11 declined until the third: no more accepted at the second than declined
    // at the third. Who declined is a contact of the third; who accepted one of the second, as each sex says.
    // Both are among 5 contacts since the first: 2 accepted at most, where the label says 1–4.
    expect(said([SEX])).toEqual([
      'K12 12, K13 nested, K14 0, K11A nested',
      'K12 12 @closing 1, K13 11, K14 <5, K11A nested @closing 1',
      'K12 17, K13 11 @closing 2, K14 <5, K11A nested @closing 1',
      'K12 17, K13 nested @closing 2, K14 <5, K11A nested @closing 1',
    ]);
  });

  it('is told where no breakdown says so', () => {
    expect(said([])[2]).toBe('K12 17, K13 11 @closing 2, K14 <5, K11A 11');
  });
});
