import { describe, expect, it } from '@jest/globals';
import { ClosingCounts, type CountedBy } from './closing-counts.js';
import { ClosingLedger, isTellable, minus, type Parts, plus, totalOf } from './closing-ledger.js';
import { ledgerOf } from './testing/written-closings.js';

const BREAKDOWNS = [
  { key: 'site', categories: ['lund', 'kronhamn'], measures: ['K11', 'K12'] },
  { key: 'home', categories: ['lund'], measures: ['K11'] },
] as const;

describe('counts between two closings', () => {
  const ledger = () =>
    ledgerOf(
      [
        { soc: { 'K11 lund lund': 20, 'K12 lund': 12 } },
        // The police count from the second closing on.
        { soc: { 'K11 kronhamn': 5 }, pol: { 'K11 lund': 3 } },
        { soc: { 'K11 lund': -6, 'K12 kronhamn': 2 }, pol: {} },
      ],
      BREAKDOWNS,
    );
  const lund = { dimension: 'site', category: 'lund' };
  const kronhamn = { dimension: 'site', category: 'kronhamn' };

  it.each([
    ['from the beginning', 'K11', null, 0, 1, [20, 0]],
    ['one step, of both agencies', 'K11', null, 1, 2, [5, 3]],
    ['two steps', 'K11', null, 1, 3, [-1, 3]],
    ['no step', 'K11', null, 2, 2, [0, 0]],
    ['nothing until the beginning', 'K11', null, 0, 0, [0, 0]],
    ['another measure', 'K12', null, 0, 3, [14, 0]],
    ['a measure nobody counted', 'K14', null, 0, 3, [0, 0]],
    ['a row', 'K11', lund, 0, 2, [20, 3]],
    ['the row beside it', 'K11', kronhamn, 0, 2, [5, 0]],
    ['a row of the same name elsewhere', 'K11', { ...lund, dimension: 'home' }, 0, 2, [20, 0]],
    ['a row that a correction made smaller', 'K11', lund, 2, 3, [-6, 0]],
    ['a row nobody has heard of', 'K11', { ...lund, category: 'malmö' }, 0, 3, [0, 0]],
  ] as const)('%s', (_, measure, place, after, until, parts) => {
    expect(ledger().between(measure, place, after, until)).toEqual(parts);
  });

  it('knows the agencies that have counted', () => {
    expect(new ClosingLedger().agencies).toBe(0);
    expect(ledger().agencies).toBe(2);
  });

  it('adds up what one agency counted in pieces', () => {
    const of = (agencyId: string, count: number): CountedBy => ({
      agencyId,
      measure: 'K11',
      place: null,
      count,
    });
    const pieces = new ClosingLedger();
    pieces.add(new ClosingCounts('day', [], [of('soc', 2), of('pol', 1), of('soc', 3)]));
    expect(pieces.between('K11', null, 0, 1)).toEqual([5, 1]);
  });

  it.each([1.5, -1, Number.NaN])('refuses %d, which is no count', (count) => {
    const counted: CountedBy[] = [
      { agencyId: 'soc', measure: 'K11', place: null, count: 1 },
      { agencyId: 'soc', measure: 'K12', place: null, count },
    ];
    expect(() => new ClosingCounts('day', [], counted)).toThrow(new RangeError('malformed counts'));
  });
});

it('adds and takes agency by agency; who is not there counted nothing', () => {
  expect(totalOf([3, -1, 4])).toBe(6);
  expect(totalOf([])).toBe(0);
  expect(plus([1, 2, 3], [10, 20])).toEqual([11, 22, 3]);
  expect(minus([1, 2, 3], [10, 20])).toEqual([-9, -18, 3]);
});

describe('may be known, also by who takes its own part from it', () => {
  const TELLABLE: readonly (readonly [string, Parts, boolean])[] = [
    ['nobody', [], true],
    ['nothing', [0, 0], true],
    ['the threshold', [5], true],
    ['one less', [4], false],
    ['one', [1], false],
    ['a correction as large', [-5], true],
    ['a smaller correction', [-4], false],
    ['all of one', [7, 0], true],
    ['4 for the one that has 9', [9, 4], false],
    ['4 for the one that has 9, whichever comes first', [4, 9], false],
    ['5 for both', [5, 5], true],
    ['4 in all of two', [2, 2], false],
    // In all nothing has changed, but who lost 3 knows that the other won 3.
    ['3 from the one to the other', [-3, 3], false],
    ['5 from the one to the other', [-5, 5], true],
    // 9 without either of the first two, 4 without the third.
    ['4 for one of three', [2, 2, 7], false],
    ['enough for each of three', [3, 3, 2], true],
  ];

  it.each(TELLABLE)('%s: %j', (_, parts, isOne) => {
    expect(isTellable(parts, 5)).toBe(isOne);
  });

  it('by the threshold of who reads', () => {
    expect(isTellable([10], 11)).toBe(false);
    expect(isTellable([11], 11)).toBe(true);
  });
});
