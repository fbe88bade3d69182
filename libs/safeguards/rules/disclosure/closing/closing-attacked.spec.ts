import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Highs } from 'highs';
import { THRESHOLD } from '../audience.js';
import { chance } from '../testing/made-tables.js';
import { solver } from '../testing/solver.js';
import type { Measure } from './measure.js';
import { attackOn } from './testing/closing-attack.js';
import {
  breakdownsOf,
  closed,
  correctionOf,
  type MadePass,
  type MadeProgramme,
} from './testing/made-programme.js';
import { toldNaively } from './testing/naive-teller.js';

let highs: Highs;
beforeAll(async () => {
  highs = await solver();
});

type Counted = Partial<Record<Measure, number>>;

/** A report at a closing; who and where only where it matters. */
function report(
  closing: number,
  counted: Counted,
  { agencyId = 'SOC', site = 'Lund', type = 'STREET' } = {},
): MadePass {
  const none = { K11: 0, K12: 0, K13: 0, K14: 0, K11A: 0, K13A: 0, K18A: 0 };
  const counts = { ...none, ...counted };
  const { K12, K14 } = counts;
  return {
    ...{ agencyId, closing, site, type, counts },
    contactsBySex: [K12, 0, 0],
    acceptedBySex: [K14, 0, 0],
  };
}

/** All that the hands of one report give, again and again. */
const each = (closings: number, counted: Counted) =>
  [...Array(closings).keys()].map((at) => report(at + 1, counted));

const LARGE = { K11: 30, K12: 20, K13: 12, K14: 6, K11A: 6, K18A: 10 };
const corrected = report(1, { K11: 20, K12: 12, K13: 9, K14: 5 });

const CASES: readonly (readonly [string, readonly MadePass[]])[] = [
  [
    '20 / 12 / 9, then 22 / 14 / 10',
    [report(1, { K11: 20, K12: 12, K13: 9 }), report(2, { K11: 2, K12: 2, K13: 1 })],
  ],
  [
    'a report locked at the last closing alone',
    [report(1, LARGE), report(3, { K11: 2, K12: 1, K13: 1 })],
  ],
  [
    'one joint night of 9 attempts and 7 contacts',
    [
      report(1, LARGE),
      report(2, { K11: 9, K12: 7, K13: 7, K14: 3, K11A: 2 }, { type: 'PREMISES' }),
    ],
  ],
  [
    'acceptances below the threshold, then above it',
    [
      report(1, { K11: 36, K12: 16, K13: 11, K14: 3, K11A: 4 }),
      report(2, { K11: 45, K12: 26, K13: 21, K14: 7, K11A: 8 }),
    ],
  ],
  [
    'who accepts and who declines fill the talks but for one',
    [report(1, { K11: 20, K12: 12, K13: 11, K14: 5, K11A: 5 })],
  ],
  [
    'a second agency that counted three',
    [report(1, LARGE), report(2, { K11: 3, K12: 3, K13: 3, K14: 3 }, { agencyId: 'POL' })],
  ],
  [
    'two agencies that know nearly all of it',
    [
      report(1, { K11: 7, K12: 6, K13: 5 }),
      report(1, { K11: 7, K12: 6, K13: 6 }, { agencyId: 'POL' }),
    ],
  ],
  [
    'a town that comes late',
    [
      report(1, LARGE),
      report(2, LARGE),
      report(3, { K11: 6, K12: 3, K13: 2 }, { site: 'Kronhamn' }),
    ],
  ],
  [
    'a report corrected by one',
    [
      corrected,
      report(2, LARGE),
      ...correctionOf(corrected, report(3, { K11: 20, K12: 11, K13: 9, K14: 5 })),
    ],
  ],
  [
    'a report corrected to another town',
    [
      corrected,
      report(2, LARGE),
      ...correctionOf(corrected, { ...corrected, closing: 3, site: 'Kronhamn' }),
    ],
  ],
  ['a report taken back', [corrected, ...correctionOf(corrected, report(2, {}))]],
  ['one contact at each of 24 closings', each(24, { K11: 1, K12: 1, K13: 1 })],
  ['nobody until the last closing', [report(4, { K11: 4, K12: 2, K13: 1, K14: 1 })]],
  ['cards alone, three at a time', each(6, { K18A: 3 })],
];

const handMade = (passes: readonly MadePass[]): MadeProgramme => ({
  closings: Math.max(3, ...passes.map(({ closing }) => closing)),
  breakdowns: breakdownsOf(['Lund', 'Kronhamn']),
  passes,
});

/** INV-15 from one closing to the next. */
describe('a reader of every closing, with a solver', () => {
  const readings = (programme: MadeProgramme) => {
    const partners = closed(programme, 'partners');
    const everybody = closed(programme, 'public', partners);
    return [
      { states: [partners], threshold: THRESHOLD.partners },
      { states: [partners, everybody], threshold: THRESHOLD.partners },
      { states: [everybody], threshold: THRESHOLD.public },
    ];
  };

  it.each(CASES)('finds no small count: %s', (_, passes) => {
    const programme = handMade(passes);
    for (const reading of readings(programme)) {
      expect(attackOn(highs, programme, reading, chance(1)).found).toEqual([]);
    }
  });

  it.each(CASES.slice(0, 3))('finds one where each closing is told alone: %s', (_, passes) => {
    const programme = handMade(passes);
    const reading = { states: [toldNaively(programme)], threshold: THRESHOLD.partners };
    expect(attackOn(highs, programme, reading, chance(1)).found).not.toEqual([]);
  });
});
