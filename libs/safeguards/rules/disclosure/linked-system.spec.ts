import { describe, expect, it } from '@jest/globals';
import { type EarlierFigure, NO_HISTORY } from './history.js';
import { type LinkedSystem, linkedSystem } from './linked-system.js';
import type { PublishedCell } from './published-table.js';
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
    const linked = linkedSystem(open(RawCounts.total('persons', { x: 3, y: 4 })), NO_HISTORY, 5);
    expect(sums(linked)).toEqual([]);
    expect(linked.system.figures).toMatchObject([{ count: 7, own: [3, 4], status: 'untold' }]);
    expect(linked.tables[0]).toMatchObject({ cells: [], rows: [], columns: [], together: null });
  });

  it('of one dimension adds up to its total, agency by agency', () => {
    const linked = linkedSystem(
      open(counts(SITE, { y: [10, 20, 30], x: [1, 2, 3] })),
      NO_HISTORY,
      5,
    );
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
    const linked = linkedSystem([twice], NO_HISTORY, 5);
    // The last is what is told together.
    expect(linked.system.agencies).toBe(1);
    expect(linked.system.figures.map(({ own }) => own)).toEqual([[12], [2], [4], [6], [6]]);
  });

  it('of two dimensions adds up by rows and by columns', () => {
    const linked = linkedSystem(
      open(counts({ ...SITE, ...SEX }, { x: [10, 11, 20, 21, 30, 31] })),
      NO_HISTORY,
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
      NO_HISTORY,
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
    const linked = linkedSystem(
      open(counts({ kind: ['1', '2', '3'] }, { x: [4, 30, 3] })),
      NO_HISTORY,
      5,
    );
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
      NO_HISTORY,
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
    const linked = linkedSystem(open(of(counts(SITE, { x: [10, 20, 30] })), other), NO_HISTORY, 5);
    expect(linked.system.figures).toHaveLength(8);
  });

  it('that say nothing of what they are have nothing in common with each other', () => {
    const same = counts(SITE, { x: [10, 20, 30] });
    expect(linkedSystem(open(same, same), NO_HISTORY, 5).system.figures).toHaveLength(8);
  });

  it('are figures of their own where they do not agree', () => {
    const linked = linkedSystem(
      open(of(counts(SITE, { x: [10, 20, 30] })), of(counts(SEX, { x: [9, 50] }))),
      NO_HISTORY,
      5,
    );
    expect(sums(linked)).toEqual(['60 = 10 + 20 + 30', '59 = 9 + 50']);
  });
});

const [Q1, Q2, Q3] = ['2022-01-01/2022-03-31', '2022-04-01/2022-06-30', '2022-07-01/2022-09-30'];
const [HALF, LATE, YEAR] = [
  '2022-01-01/2022-06-30',
  '2022-04-01/2022-09-30',
  '2022-01-01/2022-09-30',
];
const PERIOD = { period: [Q1, Q2, Q3] as string[] };
/** Two towns, three quarters. */
const segments = (cells: number[], y?: number[]) =>
  counts({ site: ['a', 'b'], ...PERIOD }, { x: cells, ...(y ? { y } : {}) }).of('K12', {
    period: YEAR,
  });
const shown = (count: number): PublishedCell => ({ shown: count });
const small: PublishedCell = { label: 'fewerThan', n: 5 };
const notShown = (reason: 'protects' | 'breakdown'): PublishedCell => ({
  label: 'notShown',
  reason,
});

describe('what is small between two publications', () => {
  const background = (cells: number[]) => {
    const linked = linkedSystem([], { segments: [segments(cells)], figures: [] }, 5);
    return countsOf(linked, linked.background);
  };
  it.each<[string, number[], number[]]>([
    ['nothing, when all quarters are large', [10, 20, 30, 40, 50, 60], []],
    ['a quarter of one town', [10, 3, 30, 40, 50, 60], [3]],
    ['two quarters together, and each', [1, 3, 30, 40, 50, 60], [1, 4, 3]],
    ['not what is large together', [2, 4, 30, 40, 50, 60], [2, 4]],
    ['a quarter of all towns', [10, 1, 30, 40, 2, 60], [1, 2, 3]],
    ['no zeros', [10, 0, 30, 40, 0, 60], []],
  ])('is %s', (_, cells, expected) => expect(background(cells)).toEqual(expected));

  it('is not the only quarter there is: its total has a label of its own', () => {
    const only = counts({ site: ['a', 'b'], period: [Q1 as string] }, { x: [1, 2] });
    const history = { segments: [only.of('K12', { period: Q1 as string })], figures: [] };
    const linked = linkedSystem([], history, 5);
    expect(countsOf(linked, linked.background)).toEqual([1, 2]);
  });

  it('belongs to each agency as far as it counted it', () => {
    const linked = linkedSystem(
      [],
      { segments: [segments([1, 2, 30, 40, 50, 60], [1, 0, 0, 0, 0, 0])], figures: [] },
      5,
    );
    const figures = linked.background.map((at) => linked.system.figures[at]);
    expect(figures.map((figure) => figure?.own)).toEqual([
      [1, 1],
      [3, 1],
      [2, 0],
    ]);
  });

  it('counts for a table that covers it', () => {
    const half = RawCounts.total('persons', { x: 4 + 90 }).of('K12', { period: HALF });
    const linked = linkedSystem(
      open(half),
      { segments: [segments([1, 3, 30, 40, 50, 60])], figures: [] },
      5,
    );
    const byCount = (count: number) => linked.system.figures.find((each) => each.count === count);
    const total = linked.tables[0]?.total;
    // The half year, the year of the segments that holds it, and a quarter of all towns.
    const year = linked.system.figures.findIndex(({ count }) => count === 184);
    const [quarter, third] = [41, 90].map((all) =>
      linked.system.figures.findLastIndex(({ count }) => count === all),
    );
    expect(byCount(4)?.within).toEqual([total, year]);
    expect(byCount(1)?.within).toEqual([total, year, quarter]);
    expect(byCount(30)?.within).toEqual([year, third]);
    expect(byCount(184)?.within).toEqual([]);
    expect(linked.system.figures[total as number]?.within).toEqual([year]);
  });
});

describe('a figure of several quarters', () => {
  const cells = [10, 20, 30, 40, 50, 60];
  it('is their sum, place by place', () => {
    const half = counts({ site: ['a', 'b'] }, { x: [30, 90] }).of('K12', { period: HALF });
    const linked = linkedSystem(open(half), { segments: [segments(cells)], figures: [] }, 5);
    expect(sums(linked).slice(-3)).toEqual(['120 = 50 + 70', '30 = 10 + 20', '90 = 40 + 50']);
  });

  it('is not linked twice when it is one quarter, or all of them', () => {
    const one = RawCounts.total('persons', { x: 50 }).of('K12', { period: Q1 });
    const all = RawCounts.total('persons', { x: 210 }).of('K12', { period: YEAR });
    const history = { segments: [segments(cells)], figures: [] };
    const alone = sums(linkedSystem([], history, 5));
    expect(sums(linkedSystem(open(one), history, 5))).toEqual(alone);
    expect(sums(linkedSystem(open(all), history, 5))).toEqual(alone);
  });

  it('is on its own when its days are not cut anywhere, or it is another measure', () => {
    const odd = RawCounts.total('persons', { x: 50 }).of('K12', {
      period: '2022-02-01/2022-03-31',
    });
    const other = RawCounts.total('persons', { x: 120 }).of('K13', { period: HALF });
    const history = { segments: [segments(cells)], figures: [] };
    const alone = sums(linkedSystem([], history, 5));
    expect(sums(linkedSystem(open(odd, other), history, 5))).toEqual(alone);
  });
});

describe('what was published before', () => {
  const cells = [10, 20, 3, 40, 50, 60];
  type Earlier = Omit<EarlierFigure, 'measure'>;
  const told = (
    cell: PublishedCell,
    scope: Scope = { period: HALF, site: 'a' },
    among?: EarlierFigure['among'],
  ): Earlier => ({ scope, cell, ...(among ? { among } : {}) });
  const held = (figure: Earlier) => {
    const figures = [{ measure: 'K12', ...figure }];
    return linkedSystem([], { segments: [segments(cells)], figures }, 5);
  };
  const earlier = (...given: Parameters<typeof told>) => held(told(...given));
  const fixed = ({ system }: LinkedSystem) =>
    system.figures.filter((figure) => figure.fixed).map(({ count, status }) => [count, status]);

  it.each<[string, Earlier, unknown[], string[]]>([
    ['stands when it still is so', told(shown(30)), [[30, 'shown']], ['30 = 10 + 20']],
    [
      'stands for a small one that still is small',
      told(small, { period: Q3 as string, site: 'a' }),
      [[3, 'small']],
      [],
    ],
    [
      'stands for one that was kept back for another and still is large',
      told(notShown('protects')),
      [[30, 'hidden']],
      ['30 = 10 + 20'],
    ],
    ['says nothing where it said nothing', told(notShown('breakdown')), [], ['30 = 10 + 20']],
    [
      'is a figure of its own when it was corrected, and so is the change',
      told(shown(33)),
      [[33, 'shown']],
      ['30 = 10 + 20', '33 = 30 + 3'],
    ],
    [
      'of a small one that grew is taken for the most it can have been',
      told(small),
      [[4, 'small']],
      ['30 = 10 + 20', '4 = 30 + -26'],
    ],
    [
      'of one kept back that shrank is taken for the threshold',
      told(notShown('protects'), { period: Q3 as string, site: 'a' }),
      [[5, 'hidden']],
      ['5 = 3 + 2'],
    ],
    [
      'of several places together is their sum',
      told(shown(120), { period: HALF }, { key: 'site', categories: ['a', 'b'] }),
      [[120, 'shown']],
      ['30 = 10 + 20', '90 = 40 + 50', '120 = 30 + 90'],
    ],
  ])('%s', (_, figure, figures, added) => {
    const linked = held(figure);
    expect(fixed(linked)).toEqual(figures);
    const alone = sums(linkedSystem([], { segments: [segments(cells)], figures: [] }, 5));
    expect(sums(linked).slice(alone.length)).toEqual(added);
  });

  it.each<[string, Earlier, number[]]>([
    ['what was kept back', told(notShown('breakdown')), [3, 30]],
    ['a small change', told(shown(33)), [3, 3]],
    ['no large change', told(shown(35)), [3]],
    ['no change of what said no number', told(small), [3]],
    ['nothing more of what stands', told(shown(30)), [3]],
  ])('guards %s', (_, figure, guarded) => {
    const linked = held(figure);
    expect(countsOf(linked, linked.background)).toEqual(guarded);
  });

  it('of a place that had none then and few now was at least one', () => {
    const linked = linkedSystem(
      [],
      {
        segments: [segments([0, 20, 30, 40, 50, 60])],
        figures: [{ measure: 'K12', scope: { period: Q1 as string, site: 'a' }, cell: small }],
      },
      5,
    );
    expect(sums(linked).at(-1)).toBe('1 = 0 + 1');
  });

  it('knows the days of what it made, and may fall below zero only in a change', () => {
    const linked = earlier(shown(33));
    const change = linked.system.figures.filter(({ signed }) => signed);
    expect(change).toMatchObject([{ count: 3, status: 'untold' }]);
    const year = linked.system.figures.findIndex(({ count }) => count === 183);
    const half = linked.system.figures.find(({ count }) => count === 30);
    expect(half?.within).toEqual([year]);
    const both = earlier(shown(120), { period: HALF }, { key: 'site', categories: ['a', 'b'] });
    const sum = both.system.figures.find((each) => each.count === 120 && each.fixed);
    expect(sum?.within).toEqual([both.system.figures.findIndex(({ count }) => count === 183)]);
  });

  it('must be of something that is counted', () => {
    expect(() => earlier(shown(3), { period: '2021-01-01/2021-12-31' })).toThrow(RangeError);
    expect(() => earlier(shown(3), { period: LATE as string, site: 'z' })).toThrow(RangeError);
  });
});
