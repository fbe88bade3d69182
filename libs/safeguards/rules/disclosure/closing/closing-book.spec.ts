import { describe, expect, it } from '@jest/globals';
import { ClosingBook } from './closing-book.js';
import type { Breakdown, ClosingCounts } from './closing-counts.js';
import type { ClosingState } from './closing-state.js';
import { linesOf, type Reader, statesOf } from './testing/told-closings.js';
import { TOWNS, towns } from './testing/told-tables.js';
import { closingsOf, type Written } from './testing/written-closings.js';

const STEPS: readonly Written[] = [
  towns([40, 20], [3, 3], [20, 10]),
  towns([9, 9], [9, 9]),
  towns([2], [9]),
];
const at = (closing: number) => closingsOf(STEPS, [TOWNS])[closing - 1] as ClosingCounts;

describe('a book of closings', () => {
  it('says what day was closed, and whether it was the last', () => {
    const book = new ClosingBook('partners');
    expect(book.close(at(1), false)).toMatchObject({ day: 'closing 1', isLast: false });
    expect(book.close(at(2), true)).toMatchObject({ day: 'closing 2', isLast: true });
  });

  it('goes on from what was told, whoever told it', () => {
    const book = new ClosingBook('partners');
    const told = [book.close(at(1), false), book.close(at(2), false), book.close(at(3), true)];
    const again = new ClosingBook('partners');
    again.add(at(1), told[0] as ClosingState);
    again.add(at(2), told[1] as ClosingState);
    expect(again.close(at(3), true)).toEqual(told[2]);
    // 2 since in Lund, with the 9 since in Malmö; in Kronhamn nobody.
    expect(linesOf(told[2], ['K11', 'K11 town'])).toBe(
      'K11 92, K11 town kronhamn 20, lund+malmö 72',
    );
  });

  it('tells every measure, counted or not', () => {
    const { figures, tables } = new ClosingBook('partners').close(at(1), false);
    expect(Object.keys(figures)).toEqual(['K11', 'K12', 'K13', 'K14', 'K11A', 'K13A', 'K18A']);
    expect(tables.map(({ measure }) => measure)).toEqual(['K13', 'K14', 'K11A', 'K13A', 'K18A']);
  });

  it('keeps to what is told to those who are told more', () => {
    const told = new ClosingBook('partners').close(at(1), false);
    const K11 = { cell: { shown: 60 }, asOf: 'closing 0' };
    const within = { ...told, figures: { ...told.figures, K11 } };
    const close = (more?: ClosingState) =>
      linesOf(new ClosingBook('public').close(at(1), false, more), ['K11', 'K12']);
    expect(close()).toBe('K11 63, K12 33');
    expect(close(within)).toBe('K11 nested, K12 33');
  });
});

it('moves each breakdown by itself, and the public with partners', () => {
  const kinds: Breakdown = { key: 'kind', categories: ['STREET', 'NET'], measures: ['K11'] };
  const breakdowns = [{ ...TOWNS, measures: ['K11' as const] }, kinds];
  // 20 and 2 more are of Lund, of either kind: 2 on the net alone.
  const steps: readonly Written[] = [
    { 'K11 lund STREET': 20, 'K11 malmö NET': 19 },
    { 'K11 lund STREET': 19, 'K11 lund NET': 2 },
    {},
  ];
  const saidTo = (reader: Reader) =>
    linesOf(statesOf(reader, steps, breakdowns)[1], ['K11 town', 'K11 kind']);
  const told = 'K11 town lund 41, kronhamn 0, malmö 19, K11 kind STREET 20, NET 19 @closing 1';
  expect(saidTo('partners')).toBe(told);
  expect(saidTo('public')).toBe(told);
});

describe('a told table', () => {
  const only = (measures: Breakdown['measures']) => ({ ...TOWNS, measures });
  const tablesOf = (step: Written, measures: Breakdown['measures']) => {
    const [counts] = closingsOf([step], [only(measures)]) as [ClosingCounts];
    return new ClosingBook('partners').close(counts, true).tables;
  };
  const common = {
    audience: 'partners',
    dimensions: [{ key: 'town', categories: ['lund', 'kronhamn', 'malmö'] }],
    rowTotals: [],
    columnTotals: [],
  };

  it('row by row', () => {
    expect(tablesOf(towns([20], [9]), ['K11'])).toEqual([
      {
        measure: 'K11',
        dimension: 'town',
        asOf: 'closing 1',
        table: {
          ...common,
          form: 'full',
          cells: [{ shown: 20 }, { shown: 0 }, { shown: 9 }],
          total: { shown: 29 },
        },
      },
    ]);
  });

  it('with rows together, which it tells nothing of one by one', () => {
    const untold = { label: 'notShown', reason: 'breakdown' };
    expect(tablesOf(towns([20], [3], [9]), ['K11'])).toEqual([
      {
        measure: 'K11',
        dimension: 'town',
        asOf: 'closing 1',
        table: {
          ...common,
          form: 'merged',
          cells: [{ shown: 20 }, untold, untold],
          together: { categories: ['kronhamn', 'malmö'], value: { shown: 12 } },
          total: { shown: 32 },
        },
      },
    ]);
  });
});

describe('a breakdown that has got more rows', () => {
  const rows = (count: number): Breakdown => ({
    key: 'town',
    categories: [...Array(count).keys()].map((at) => `town${at}`),
    measures: ['K11', 'K12'],
  });
  const close = (steps: readonly Written[], breakdowns: readonly Breakdown[]) => {
    const book = new ClosingBook('partners');
    const states = steps.map((_, at) => {
      const all = closingsOf(steps.slice(0, at + 1), [breakdowns[at] as Breakdown]);
      return book.close(all[at] as ClosingCounts, false);
    });
    return states.map((state) => linesOf(state, ['K11 town', 'K12 town']));
  };

  it('tells the new ones as well', () => {
    const steps: readonly Written[] = [{ 'K11 town0': 20 }, { 'K11 town1': 9 }];
    expect(close(steps, [rows(1), rows(2)])).toEqual([
      'K11 town town0 20, K12 town town0 0',
      'K11 town town0 20, town1 9, K12 town town0 0, town1 0',
    ]);
  });

  // 16 contacts of 20, then 18 of 29: told once it is held against all that was told before.
  const late: readonly Written[] = [
    { 'K11 town0': 20, 'K12 town0': 16, 'K11 town1': 9 },
    { 'K11 town0': 9, 'K12 town0': 2, 'K11 town1': 9, 'K12 town1': 9 },
  ];
  const isTold = (count: number) =>
    close(late, [rows(count), rows(count)])[1]?.includes('K12 town town0 18');

  it('is looked at up to a size, and waits from there', () => {
    // 2 closings of 6 measures and 2 by 59 rows, and as much between them: 496; 504 with one row more.
    expect([isTold(2), isTold(59), isTold(60)]).toEqual([true, true, false]);
  });
});
