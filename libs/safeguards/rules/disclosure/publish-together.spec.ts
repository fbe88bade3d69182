import { describe, expect, it } from '@jest/globals';
import { publishTogether } from './publish-together.js';
import { RawCounts } from './raw-counts.js';
import { sentence } from './testing/sentence.js';

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
        }).of('K12', { period: '2022' }),
      ),
      audience: 'funder',
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
