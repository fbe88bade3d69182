import { describe, expect, it } from '@jest/globals';
import { type SumRow, Sums } from './sums.js';

interface Row extends SumRow {
  readonly n: number | null;
}
const of = (...rows: [part: string, n: number | null][]) =>
  new Sums<Row>(rows.map(([part, n]) => ({ agency_id: 'a', part, n })));
const n = (row: Row) => row.n;
const MONTHS = { key: 'month', categories: ['2022-05', '2022-06'] };

describe('a number that was not kept', () => {
  const sums = of(['2022-05', 3], ['2022-06', null]);
  it.each<[string, () => unknown]>([
    ['split', () => sums.split('persons', MONTHS, n)],
    ['as a total', () => sums.total(n)],
    ['as the total of its part', () => sums.total(n, '2022-06')],
    ['by agency', () => sums.byAgency(['a'], n)],
    [
      'on a line of days',
      () => of(['s/2022-06-01', null]).timeline(['s'], ['2022-06-01/2022-06-30'], n),
    ],
  ])('is no nought: %s', (_, told) => {
    expect(told).toThrow('was not kept');
  });

  it('is not asked for beside the one that is', () => {
    expect(() => sums.total(n, '2022-05')).not.toThrow();
    expect(() => of(['2022-05', 0]).split('persons', MONTHS, n)).not.toThrow();
  });
});
