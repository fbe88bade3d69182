import { describe, expect, it } from '@jest/globals';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { type SumRow, Sums } from './sums.js';

interface Row extends SumRow {
  readonly n: number | null;
}
const of = (...rows: [part: string, n: number | null][]) =>
  new Sums<Row>(rows.map(([part, n]) => ({ agency_id: 'a', part, n })));
const n = (row: Row) => row.n;
const MONTHS = { key: 'month', categories: ['2022-05', '2022-06'] };

describe('the own part of an agency', () => {
  const sums = new Sums<Row>([
    { agency_id: 'police', part: 'lund', n: 3 },
    { agency_id: 'police', part: 'kronhamn', n: 1 },
    { agency_id: 'social', part: 'lund', n: 40 },
  ]);
  const at = (agencyId: string) => sums.own({ person: { agencyId } } as RequestContext);

  it('is opened to whoever is signed in there, and to nobody else', () => {
    expect(at('police').total(n, null)).toBe(4);
    expect(at('police').total(n, 'lund')).toBe(3);
    expect(at('ngo').total(n, null)).toBe(0);
  });

  it('has no list, JSON or text of its own', () => {
    expect(JSON.stringify(at('police'))).toBe('{}');
  });
});

describe('a number that was not kept', () => {
  const sums = of(['2022-05', 3], ['2022-06', null]);
  it.each<[string, () => unknown]>([
    ['split', () => sums.split('persons', MONTHS, n)],
    ['as a total', () => sums.total(n)],
    ['as the total of its part', () => sums.total(n, '2022-06')],
    ['by agency', () => sums.byAgency(['a'], n)],
    ['to its own agency', () => sums.own({ person: { agencyId: 'a' } } as never).total(n, null)],
  ])('is no nought: %s', (_, told) => {
    expect(told).toThrow('was not kept');
  });

  it('is not asked for beside the one that is', () => {
    expect(() => sums.total(n, '2022-05')).not.toThrow();
    expect(() => of(['2022-05', 0]).split('persons', MONTHS, n)).not.toThrow();
  });
});
