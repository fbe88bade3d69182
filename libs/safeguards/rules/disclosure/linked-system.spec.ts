import { describe, expect, it } from '@jest/globals';
import { type LinkedSystem, linkedSystem } from './linked-system.js';
import { RawCounts, type RawTable, type Scope } from './raw-counts.js';

type Dimensions = Readonly<Record<string, readonly string[]>>;
type Parts = Readonly<Record<string, readonly number[]>>;

const counts = (dimensions: Dimensions, parts: Parts) =>
  new RawCounts({
    subject: 'persons',
    dimensions: Object.entries(dimensions).map(([key, categories]) => ({ key, categories })),
    contributions: Object.entries(parts).map(([agencyId, cells]) => ({ agencyId, cells })),
  });
const open = (...tables: RawCounts[]): RawTable[] => tables.map(RawCounts.open);

/** Every sum as counts, in the order they were put together: `42 = 10 + 2 + 30`. */
const sums = ({ system: { figures, equations } }: LinkedSystem) =>
  equations.map(({ whole, parts }) => {
    const count = (at: number) => figures[at]?.count;
    return `${count(whole)} = ${parts.map(count).join(' + ')}`;
  });
const countsOf = ({ system }: LinkedSystem, list: readonly number[]) =>
  list.map((at) => system.figures[at]?.count);

const SITE = { site: ['a', 'b', 'c'] };
const SEX = { sex: ['w', 'm'] };

describe('a table that stands alone', () => {
  it('of no dimension is its total', () => {
    const linked = linkedSystem(open(RawCounts.total('persons', { x: 3, y: 4 })), 5);
    expect(sums(linked)).toEqual([]);
    expect(linked.system.figures).toMatchObject([{ count: 7, own: [3, 4], status: 'untold' }]);
    expect(linked.tables[0]).toMatchObject({ cells: [], rows: [], columns: [], together: null });
  });

  it('of one dimension adds up to its total, agency by agency', () => {
    const linked = linkedSystem(open(counts(SITE, { y: [10, 20, 30], x: [1, 2, 3] })), 5);
    const [placed] = linked.tables;
    expect(sums(linked)).toEqual(['66 = 11 + 22 + 33']);
    expect(countsOf(linked, placed?.cells ?? [])).toEqual([11, 22, 33]);
    expect([placed?.rows, placed?.columns, placed?.together]).toEqual([[], [], null]);
    // In the order of their names, not of their contributions.
    expect(linked.system.agencies).toBe(2);
    expect(linked.system.figures.map(({ own }) => own)).toEqual([
      [6, 60],
      [1, 10],
      [2, 20],
      [3, 30],
    ]);
  });

  it('takes two contributions of one agency for one', () => {
    const table = RawCounts.open(counts(SITE, { x: [1, 2, 3] }));
    const twice = { ...table, contributions: [...table.contributions, ...table.contributions] };
    const linked = linkedSystem([twice], 5);
    // The last is what is told together.
    expect(linked.system.agencies).toBe(1);
    expect(linked.system.figures.map(({ own }) => own)).toEqual([[12], [2], [4], [6], [6]]);
  });

  it('of two dimensions adds up by rows and by columns', () => {
    const linked = linkedSystem(
      open(counts({ ...SITE, ...SEX }, { x: [10, 11, 20, 21, 30, 31] })),
      5,
    );
    const [placed] = linked.tables;
    expect(sums(linked)).toEqual([
      '21 = 10 + 11',
      '41 = 20 + 21',
      '61 = 30 + 31',
      '60 = 10 + 20 + 30',
      '63 = 11 + 21 + 31',
      '123 = 21 + 41 + 61',
    ]);
    expect(countsOf(linked, placed?.rows ?? [])).toEqual([21, 41, 61]);
    expect(countsOf(linked, placed?.columns ?? [])).toEqual([60, 63]);
    expect(placed?.together).toBeNull();
  });
});

describe('what is told together', () => {
  const few = (...cells: number[]) => {
    const linked = linkedSystem(
      open(counts({ kind: cells.map((_, at) => `${at}`) }, { x: cells, y: cells.map(() => 0) })),
      5,
    );
    const { together } = linked.tables[0] ?? {};
    return (
      together && {
        sum: linked.system.figures[together.sum],
        cells: countsOf(linked, together.cells),
      }
    );
  };
  it.each<[string, number[], number[] | null]>([
    ['nothing when all are large', [5, 9, 30], null],
    ['the small ones, from the smallest', [4, 30, 3], [3, 4]],
    ['zeros too', [4, 30, 0, 3], [0, 3, 4]],
    ['the next in size when they are still small together', [1, 30, 9, 2], [1, 2, 9]],
    ['the next in size when there is but one', [30, 9, 2], [2, 9]],
    ['as few as make the threshold', [3, 2, 30], [2, 3]],
    ['nothing when it would be all', [4, 9], null],
    ['nothing when it would be all, zeros', [0, 0, 0], null],
  ])('is %s', (_, cells, expected) => {
    const told = few(...cells);
    expect(told?.cells ?? null).toEqual(expected);
    if (!expected) return;
    const sum = expected.reduce((all, each) => all + each, 0);
    expect(told?.sum).toMatchObject({ count: sum, own: [sum, 0] });
  });

  it('is one sum more in the system', () => {
    const linked = linkedSystem(open(counts({ kind: ['1', '2', '3'] }, { x: [4, 30, 3] })), 5);
    expect(sums(linked)).toEqual(['37 = 4 + 30 + 3', '7 = 3 + 4']);
  });
});

describe('tables that share figures', () => {
  const of = (raw: RawCounts, scope: Scope = { period: '2022' }, measure = 'K12') =>
    raw.of(measure, scope);
  it('are linked by measure, place and period, however the place is written', () => {
    const linked = linkedSystem(
      open(
        of(counts(SITE, { x: [10, 20, 30] })),
        of(counts({ ...SEX, ...SITE }, { x: [1, 2, 3, 9, 18, 27] })),
      ),
      5,
    );
    const [by, both] = linked.tables;
    expect(both?.total).toBe(by?.total);
    expect(both?.columns).toEqual(by?.cells);
    expect(sums(linked)).toEqual([
      '60 = 10 + 20 + 30',
      '6 = 1 + 2 + 3',
      '54 = 9 + 18 + 27',
      '10 = 1 + 9',
      '20 = 2 + 18',
      '30 = 3 + 27',
      '60 = 6 + 54',
    ]);
  });

  it.each<[string, RawCounts]>([
    ['measure', of(counts(SITE, { x: [10, 20, 30] }), { period: '2022' }, 'K13')],
    ['period', of(counts(SITE, { x: [10, 20, 30] }), { period: '2023' })],
    ['place', of(counts(SITE, { x: [10, 20, 30] }), { period: '2022', town: 'Lund' })],
    ['nothing said of what they are', counts(SITE, { x: [10, 20, 30] })],
  ])('are not by another %s', (_, other) => {
    const linked = linkedSystem(open(of(counts(SITE, { x: [10, 20, 30] })), other), 5);
    expect(linked.system.figures).toHaveLength(8);
  });

  it('that say nothing of what they are have nothing in common with each other', () => {
    const same = counts(SITE, { x: [10, 20, 30] });
    expect(linkedSystem(open(same, same), 5).system.figures).toHaveLength(8);
  });

  it('are figures of their own where they do not agree', () => {
    const linked = linkedSystem(
      open(of(counts(SITE, { x: [10, 20, 30] })), of(counts(SEX, { x: [9, 50] }))),
      5,
    );
    expect(sums(linked)).toEqual(['60 = 10 + 20 + 30', '59 = 9 + 50']);
  });
});

describe('the grand totals over a figure', () => {
  const within = (...tables: RawCounts[]) => {
    const { system } = linkedSystem(open(...tables), 5);
    return system.figures.map((figure) => figure.within.map((at) => system.figures[at]?.count));
  };
  const site = counts(SITE, { x: [10, 20, 30] });
  it('are those of its measure and days, and none is its own', () => {
    expect(within(site.of('K12', { period: '2022' }))).toEqual([[], [60], [60], [60]]);
    expect(within(site)).toEqual([[], [60], [60], [60]]);
    const other = RawCounts.total('persons', { x: 99 });
    for (const [measure, period] of [
      ['K13', '2022'],
      ['K12', '2023'],
    ] as const) {
      const both = within(site.of('K12', { period: '2022' }), other.of(measure, { period }));
      expect(both).toEqual([[], [60], [60], [60], []]);
    }
  });

  it('are two where two tables do not agree', () => {
    const [of, sex] = [{ period: '2022' }, counts(SEX, { x: [9, 50] })];
    expect(within(site.of('K12', of), sex.of('K12', of)).at(-1)).toEqual([60, 59]);
  });

  it('do not hold what is told together: that is no figure of a place', () => {
    expect(within(counts(SITE, { x: [3, 4, 30] })).at(-1)).toEqual([]);
  });
});
