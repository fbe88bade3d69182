import { describe, expect, it } from '@jest/globals';
import { type EarlierFigure, earlierFrom, type History, NO_HISTORY } from './history.js';
import { spanOf } from './period.js';
import { publishTogether } from './publish-together.js';
import type { PublishedTable } from './published-table.js';
import { RawCounts } from './raw-counts.js';
import { sentence } from './testing/sentence.js';

const DAYS = [
  '2022-01-01/2022-03-31',
  '2022-04-01/2022-06-30',
  '2022-07-01/2022-09-30',
  '2022-10-01/2022-12-31',
];
const TOWNS = ['a', 'b', 'c', 'd', 'e'];

/** Town by town, quarter by quarter, of each agency. */
type Year = Readonly<Record<string, readonly (readonly number[])[]>>;

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

/** The counts of a year, and what comes out of them. */
function yearOf(year: Year) {
  const towns = TOWNS.slice(0, Object.values(year)[0]?.length);
  const parts = Object.entries(year);
  const site = { key: 'site', categories: towns };
  const period = { key: 'period', categories: DAYS };
  const whole = spanOf(DAYS[0] as string, DAYS[3] as string);
  const raw = (dimensions: (typeof site)[], cellsOf: (rows: Year[string]) => number[]) =>
    new RawCounts({
      subject: 'persons',
      dimensions,
      contributions: parts.map(([agencyId, rows]) => ({ agencyId, cells: cellsOf(rows) })),
    });
  const spanned = (first: number, last: number) =>
    spanOf(DAYS[first] as string, DAYS[last] as string);
  return {
    segments: [raw([site, period], (rows) => rows.flat()).of('K12', { period: whole })],
    bySite: (first: number, last: number) =>
      raw([site], (rows) => rows.map((row) => sumOf(row.slice(first, last + 1)))).of('K12', {
        period: spanned(first, last),
      }),
    spanned,
  };
}

type Cut = readonly [first: number, last: number];

/** Publishes period after period to the funder, each held against all before it. */
function published(year: Year, ...cuts: readonly Cut[]): string[] {
  const { segments, bySite, spanned } = yearOf(year);
  const figures: EarlierFigure[] = [];
  return cuts.map(([first, last]) => {
    const history = { segments, figures };
    const [table] = publishTogether({ tables: [bySite(first, last)], audience: 'funder', history });
    figures.push(...earlierFrom(table as PublishedTable, 'K12', { period: spanned(first, last) }));
    return sentence(table as PublishedTable);
  });
}

/** What one correction makes of what was published before it. */
function corrected(before: Year, after: Year): string[] {
  const [old, now] = [yearOf(before), yearOf(after)];
  const [first] = publishTogether({
    tables: [old.bySite(0, 3)],
    audience: 'funder',
    history: NO_HISTORY,
  });
  const figures = earlierFrom(first as PublishedTable, 'K12', { period: old.spanned(0, 3) });
  const [second] = publishTogether({
    tables: [now.bySite(0, 3)],
    audience: 'funder',
    history: { segments: now.segments, figures },
  });
  return [first, second].map((table) => sentence(table as PublishedTable));
}

const once = (...counts: number[]): Year => ({ x: counts.map((count) => [count, 0, 0, 0]) });

describe('period after period', () => {
  it.each<[string, Year, Cut[], string[]]>([
    [
      'of large counts',
      {
        x: [
          [10, 10, 10, 10],
          [20, 20, 20, 20],
        ],
      },
      [
        [0, 1],
        [0, 3],
        [2, 3],
      ],
      ['full: 20 40 = 60', 'full: 40 80 = 120', 'full: 20 40 = 60'],
    ],
    [
      'with a quarter of two in one town: nothing that ends after it tells that town',
      {
        x: [
          [10, 10, 10, 10],
          [20, 20, 2, 0],
        ],
      },
      [
        [0, 1],
        [0, 2],
        [0, 3],
      ],
      ['full: 20 40 = 60', 'totalOnly: ! ! = 72', 'totalOnly: ! ! = 82'],
    ],
    [
      'with a quarter of three in all: the total goes too',
      {
        x: [
          [10, 3, 10, 10],
          [20, 0, 20, 0],
        ],
      },
      [
        [0, 0],
        [0, 1],
        [1, 1],
      ],
      ['full: 10 20 = 30', 'full: ! 20 = !', 'totalOnly: ? ? = !'],
    ],
    [
      'the whole first',
      {
        x: [
          [10, 3, 10, 10],
          [20, 0, 20, 0],
        ],
      },
      [
        [0, 1],
        [0, 0],
      ],
      ['full: 13 20 = 33', 'full: ! 20 = !'],
    ],
    [
      'of two agencies, one of which knows all of the other town',
      {
        x: [
          [10, 3, 0, 0],
          [0, 0, 0, 0],
        ],
        y: [
          [0, 0, 0, 0],
          [0, 12, 0, 0],
        ],
      },
      [
        [0, 0],
        [0, 1],
      ],
      ['full: 10 0 = 10', 'full: ! 12 = !'],
    ],
    [
      'until what came since is large again',
      {
        x: [
          [6, 2, 6, 6],
          [6, 2, 6, 6],
          [6, 2, 6, 6],
        ],
      },
      [
        [0, 0],
        [0, 1],
        [0, 3],
      ],
      ['full: 6 6 6 = 18', 'totalOnly: ! ! ! = 24', 'full: 20 20 20 = 60'],
    ],
    [
      'told together each time',
      {
        x: [
          [1, 1, 1, 1],
          [9, 9, 9, 9],
          [30, 30, 30, 30],
        ],
      },
      [
        [0, 0],
        [0, 1],
      ],
      ['merged: ? ? 30 + 10 = 40', 'merged: ? ? 60 + 20 = 80'],
    ],
    [
      'in which nothing came',
      {
        x: [
          [0, 0, 0, 0],
          [9, 0, 0, 9],
        ],
      },
      [
        [0, 0],
        [0, 2],
        [1, 2],
        [0, 3],
      ],
      ['full: 0 9 = 9', 'full: 0 9 = 9', 'full: 0 0 = 0', 'full: 0 18 = 18'],
    ],
  ])('%s', (_, year, cuts, expected) => expect(published(year, ...cuts)).toEqual(expected));
});

describe('a corrected version', () => {
  it.each<[string, Year, Year, string[]]>([
    ['the same', once(20, 10), once(20, 10), ['full: 20 10 = 30', 'full: 20 10 = 30']],
    ['few more', once(20, 10), once(22, 10), ['full: 20 10 = 30', 'full: ! 10 = !']],
    ['few less', once(20, 10), once(17, 10), ['full: 20 10 = 30', 'full: ! 10 = !']],
    ['many more', once(20, 10), once(26, 10), ['full: 20 10 = 30', 'full: 26 10 = 36']],
    ['few moved', once(20, 10), once(17, 13), ['full: 20 10 = 30', 'totalOnly: ! ! = 30']],
    ['many moved', once(20, 10), once(10, 20), ['full: 20 10 = 30', 'full: 10 20 = 30']],
    ['from none', once(20, 0), once(20, 3), ['full: 20 0 = 20', 'totalOnly: ? ? = !']],
    ['to none', once(20, 3), once(20, 0), ['totalOnly: ? ? = 23', 'totalOnly: ! ! = !']],
    [
      'few to many',
      once(20, 30, 3, 3, 3),
      once(20, 30, 9, 3, 3),
      ['full: 20 30 <5 <5 <5 = 59', 'full: 20 30 ! <5 <5 = 65'],
    ],
    [
      'many to few: with what was told together the new total would tell it',
      once(20, 30, 9, 3, 3),
      once(20, 30, 3, 3, 3),
      ['merged: 20 30 9 ? ? + 6 = 65', 'totalOnly: ! ! ! ! ! = !'],
    ],
    [
      'few to few',
      once(20, 30, 3, 3, 3),
      once(20, 30, 2, 4, 3),
      ['full: 20 30 <5 <5 <5 = 59', 'full: 20 30 <5 <5 <5 = 59'],
    ],
  ])('%s', (_, before, after, expected) => expect(corrected(before, after)).toEqual(expected));
});

type Dimensions = Readonly<Record<string, readonly string[]>>;

describe('tables that come out together', () => {
  const [kind, sex, form] = [
    ['x', 'y', 'z'],
    ['w', 'm'],
    ['v', 'w', 'x', 'y', 'z'],
  ];
  const three = ['w', 'm', 'o'];
  const together = (tables: readonly [Dimensions, Readonly<Record<string, number[]>>][]) =>
    publishTogether({
      tables: tables.map(([dimensions, parts]) =>
        new RawCounts({
          subject: 'persons',
          dimensions: Object.entries(dimensions).map(([key, categories]) => ({ key, categories })),
          contributions: Object.entries(parts).map(([agencyId, cells]) => ({ agencyId, cells })),
        }).of('K12', { period: DAYS[0] as string }),
      ),
      audience: 'funder',
      history: NO_HISTORY,
    }).map(sentence);

  it.each<[string, [Dimensions, Record<string, number[]>][], string[]]>([
    [
      'two breakdowns of one total',
      [
        [{ kind }, { a: [10, 20, 30] }],
        [{ sex }, { a: [50, 10] }],
      ],
      ['full: 10 20 30 = 60', 'full: 50 10 = 60'],
    ],
    [
      'each small in its own way',
      [
        [{ kind }, { a: [10, 2, 30] }],
        [{ sex }, { a: [40, 2] }],
      ],
      ['merged: ? ? 30 + 12 = 42', 'totalOnly: ? ? = 42'],
    ],
    [
      'a table and its margin: the margin first',
      [
        [{ kind }, { a: [10, 2, 30] }],
        [{ kind, sex }, { a: [5, 5, 1, 1, 10, 20] }],
      ],
      ['merged: ? ? 30 + 12 = 42', 'full: ? ? ? ? 10 20 | ? ? 30 | 16 26 = 42'],
    ],
    [
      'a table and its margin: the table first',
      [
        [{ kind, sex }, { a: [5, 5, 1, 1, 10, 20] }],
        [{ kind }, { a: [10, 2, 30] }],
      ],
      ['full: 5 5 ? ? – – | 10 ? – | 16 26 = 42', 'totalOnly: ? ? ? = 42'],
    ],
    [
      'two dimensions, all large',
      [[{ kind, sex }, { a: [15, 5, 11, 12, 10, 20] }]],
      ['full: 15 5 11 12 10 20 | 20 23 30 | 36 37 = 73'],
    ],
    [
      'one small: whoever hides it is as wide as five',
      [[{ kind, sex: three }, { a: [15, 5, 7, 11, 12, 3, 10, 20, 8] }]],
      ['full: – – – – – <5 – 20 – | 27 26 38 | 36 37 18 = 91'],
    ],
    [
      'three small',
      [[{ kind, sex: three }, { a: [15, 3, 7, 2, 12, 3, 10, 20, 8] }]],
      ['marginsOnly: ? ? ? ? ? ? ? ? ? | 25 17 38 | 27 35 18 = 80'],
    ],
    [
      'all small',
      [[{ kind, sex }, { a: [1, 1, 1, 2, 2, 2] }]],
      ['totalOnly: ? ? ? ? ? ? | ? ? ? | ? ? = 9'],
    ],
    [
      'small even together',
      [[{ kind, sex }, { a: [1, 1, 1, 0, 0, 0] }]],
      ['totalOnly: ? ? ? ? ? ? | ? ? ? | ? ? = <5'],
    ],
    [
      'an agency beside another',
      [[{ kind }, { a: [10, 2, 30], b: [0, 9, 0] }]],
      ['full: 10 11 30 = 51'],
    ],
    [
      'an agency that counted most of what is small',
      [[{ kind }, { a: [10, 3, 30], b: [0, 1, 8] }]],
      ['totalOnly: ? ? ? = 52'],
    ],
    [
      'an agency that counted nearly all',
      [[{ kind: form }, { a: [9, 2, 2, 2, 2], b: [1, 1, 1, 1, 1] }]],
      ['full: 10 <5 <5 <5 <5 = 22'],
    ],
    [
      'an agency whose own would tell the rest of those told together',
      [[{ kind: form }, { a: [9, 20, 1, 2, 2], b: [1, 1, 0, 1, 1] }]],
      ['totalOnly: ? ? ? ? ? = 38'],
    ],
    [
      'two agencies in two dimensions',
      [
        [
          { kind, sex: three },
          { a: [15, 3, 7, 2, 12, 3, 10, 2, 8], b: [1, 0, 0, 1, 0, 1, 30, 20, 0] },
        ],
      ],
      ['full: – <5 – <5 – <5 – – 8 | – – – | 59 – – = 115'],
    ],
  ])('%s', (_, tables, expected) => expect(together(tables)).toEqual(expected));
});

describe('what a table will have told', () => {
  const scope = { period: DAYS[0] as string };
  const shown = (count: number) => ({ shown: count });
  it('is its total alone, each category, or several together', () => {
    const [table] = publishTogether({
      tables: [yearOf(once(30, 20, 3, 3)).bySite(0, 0)],
      audience: 'funder',
      history: NO_HISTORY,
    }) as [PublishedTable];
    const kept = { label: 'notShown', reason: 'breakdown' };
    expect(earlierFrom(table, 'K12', scope)).toEqual([
      { measure: 'K12', scope, cell: shown(56) },
      { measure: 'K12', scope: { ...scope, site: 'a' }, cell: shown(30) },
      { measure: 'K12', scope: { ...scope, site: 'b' }, cell: shown(20) },
      { measure: 'K12', scope: { ...scope, site: 'c' }, cell: kept },
      { measure: 'K12', scope: { ...scope, site: 'd' }, cell: kept },
      { measure: 'K12', scope, among: { key: 'site', categories: ['c', 'd'] }, cell: shown(6) },
    ]);
    expect(earlierFrom({ ...table, dimensions: [], cells: [] }, 'K12', scope)).toEqual([
      { measure: 'K12', scope, cell: shown(56) },
    ]);
  });

  it('must be of something that is counted', () => {
    const { segments, bySite } = yearOf(once(30, 20));
    const figures = [
      { measure: 'K12', scope: { period: '2021-01-01/2021-12-31' }, cell: shown(9) },
    ];
    const history: History = { segments, figures };
    const publication = { tables: [bySite(0, 0)], audience: 'funder', history } as const;
    expect(() => publishTogether(publication)).toThrow('published for what is not counted');
  });
});
