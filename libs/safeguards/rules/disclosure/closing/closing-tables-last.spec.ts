import { describe, expect, it } from '@jest/globals';
import { saidOf, type TableCase, towns } from './testing/told-tables.js';

describe('at the last closing small rows are told together', () => {
  const CASES: readonly TableCase[] = [
    ['none are small', 'K11', [towns([20], [9])], 'K11 lund 20, kronhamn 0, malmö 9'],
    [
      'with the smallest that is left: 3 and 9',
      'K11',
      [towns([20], [3], [9])],
      'K11 lund 20, kronhamn+malmö 12',
    ],
    [
      'with the smallest that is left, whichever comes first',
      'K11',
      [towns([9], [3], [20])],
      'K11 kronhamn 20, lund+malmö 12',
    ],
    ['with each other: 4 and 3', 'K11', [towns([20], [3], [4])], 'K11 lund 20, kronhamn+malmö 7'],
    ['with each other: 2 and 2, and the next', 'K11', [towns([20], [2], [2])], 'K11 –'],
    ['not where nothing would be left alone', 'K11', [towns([20], [3])], 'K11 –'],
    ['not where all are small', 'K11', [towns([2], [3], [4])], 'K11 –'],
    [
      '2 and 2 with 9, and 20 is left',
      'K18A',
      [{ 'K18A lund': 20, 'K18A kronhamn': 9, 'K18A malmö': 2 }],
      'K18A lund 20, kronhamn+malmö 11',
    ],
    [
      'what lies in a measure no finer than that',
      'K11, K12, K13',
      [towns([40, 20, 10], [3, 3, 3], [20, 10, 5])],
      'K11 lund 40, kronhamn+malmö 23; K12 lund 20, kronhamn+malmö 13; K13 lund 10, kronhamn+malmö 8',
    ],
    [
      'no finer than that, also where nobody is left: 10 and 0',
      'K11, K12',
      [towns([40, 20], [3], [20, 10])],
      'K11 lund 40, kronhamn+malmö 23; K12 lund 20, kronhamn+malmö 10',
    ],
    [
      'and coarser where it must be: 9 − 6 = 3, with 10',
      'K11, K12',
      [towns([40, 20], [9, 6], [20, 10])],
      'K11 lund 40, kronhamn 20, malmö 9; K12 lund 20, kronhamn+malmö 16',
    ],
    [
      '3 of another agency, with what is left',
      'K11',
      [{ soc: towns([40], [9], [20]), pol: towns([40], [3], [20]) }],
      'K11 lund 80, kronhamn+malmö 52',
    ],
    [
      '2 since it was told, with the next since: 9',
      'K11',
      [towns([20], [9], [9]), towns([2], [9])],
      'K11 lund 20, kronhamn 9, malmö 9',
      'K11 kronhamn 9, lund+malmö 40',
    ],
    [
      '2 since it was told, with the smallest since: 8 of 28, not 9 of 18',
      'K11',
      [towns([20], [9], [9]), towns([8], [9], [2])],
      'K11 lund 20, kronhamn 9, malmö 9',
      'K11 malmö 18, lund+kronhamn 39',
    ],
    [
      'only what must stand stands: 2 and 3 contacts since',
      'K11, K12',
      [towns([20, 10], [9], [9, 9]), towns([9, 2], [9], [9, 3])],
      'K11 lund 20, kronhamn 9, malmö 9; K12 lund 10, kronhamn 9, malmö 0',
      'K11 lund 29, kronhamn 18, malmö 18; K12 lund 10, kronhamn 9, malmö 0 @closing 1',
    ],
    [
      'contacts may be told where attempts stand',
      'K11, K12',
      [towns([20, 10], [19, 9]), towns([1], [1])],
      'K11 lund 20, kronhamn 0, malmö 19; K12 lund 10, kronhamn 0, malmö 9',
      'K11 lund 20, kronhamn 0, malmö 19 @closing 1; K12 lund 10, kronhamn 0, malmö 9',
    ],
    [
      'a row that was corrected by 2, with the next',
      'K11',
      [towns([20], [9], [9]), towns([-2], [9], [9])],
      'K11 lund 20, kronhamn 9, malmö 9',
      'K11 kronhamn 18, lund+malmö 36',
    ],
    [
      'no label of a row where rows are told together',
      'K11, K12',
      [towns([20, 3], [3], [9])],
      'K11 lund 20, kronhamn+malmö 12; K12 –',
    ],
  ];
  it.each(CASES)('%s', (_, measures, steps, ...told) => {
    expect(saidOf('partners', measures, steps)).toEqual(told);
  });
});

describe('the public is told nothing finer than partners', () => {
  const CASES: readonly TableCase[] = [
    [
      'what partners are told, from 11 on',
      'K11, K12',
      [towns([40, 20], [22, 11]), {}],
      'K11 lund 40, kronhamn 0, malmö 22; K12 lund 20, kronhamn 0, malmö 11',
      'K11 lund 40, kronhamn 0, malmö 22; K12 lund 20, kronhamn 0, malmö 11',
    ],
    [
      '9 waits, and is told together at last',
      'K11',
      [towns([20], [9], [12]), {}],
      'K11 –',
      'K11 lund 20, kronhamn+malmö 21',
    ],
    [
      'rows that partners are told together',
      'K11',
      [towns([20], [4], [12]), {}],
      'K11 –',
      'K11 lund 20, kronhamn+malmö 16',
    ],
    [
      // 3 since in Lund: partners wait, though the public was never told.
      'nothing while partners wait',
      'K11',
      [towns([20], [9]), towns([3], [9]), towns([9], [9]), {}],
      'K11 –',
      'K11 –',
      'K11 lund 32, kronhamn 0, malmö 27',
      'K11 lund 32, kronhamn 0, malmö 27',
    ],
    [
      'nothing that partners are not told',
      'K11, K12, K18A',
      [{ ...towns([40, 15], [20, 9]), 'K18A lund': 12, 'K18A malmö': 0 }, {}],
      'K11 lund 40, kronhamn 0, malmö 20; K12 –; K18A lund 12, kronhamn 0, malmö 0',
      'K11 lund 40, kronhamn 0, malmö 20; K12 –; K18A lund 12, kronhamn 0, malmö 0',
    ],
  ];
  it.each(CASES)('%s', (_, measures, steps, ...told) => {
    expect(saidOf('public', measures, steps)).toEqual(told);
  });
});

describe('a programme that goes on after its last closing', () => {
  const CASES: readonly TableCase[] = [
    [
      'rows that were told together stay so',
      'K11',
      [towns([20], [3], [9]), towns([9], [9], [9]), {}],
      'K11 lund 20, kronhamn+malmö 12',
      'K11 lund 29, kronhamn+malmö 30',
      'K11 lund 29, kronhamn+malmö 30',
    ],
    [
      'and wait where they moved by 2',
      'K11',
      [towns([20], [3], [9]), towns([9], [1], [1]), {}],
      'K11 lund 20, kronhamn+malmö 12',
      'K11 lund 20, kronhamn+malmö 12 @closing 1',
      'K11 lund 20, kronhamn+malmö 12 @closing 1',
    ],
  ];
  it.each(CASES)('%s', (_, measures, steps, ...told) => {
    expect(saidOf('partners', measures, steps, [1, 3])).toEqual(told);
  });

  it('tells from the beginning what stood, beside what moved', () => {
    const steps = [
      towns([20, 10], [9], [9, 9]),
      towns([9, 2], [9], [9, 3]),
      towns([9, 3], [], [9, 5]),
    ];
    // 2 and 3 contacts since the first closing; then, from the beginning, 15 of 38 and 17 of 27.
    expect(saidOf('partners', 'K11, K12', steps, [2])).toEqual([
      'K11 lund 20, kronhamn 9, malmö 9; K12 lund 10, kronhamn 9, malmö 0',
      'K11 lund 29, kronhamn 18, malmö 18; K12 lund 10, kronhamn 9, malmö 0 @closing 1',
      'K11 lund 38, kronhamn 27, malmö 18; K12 lund 15, kronhamn 17, malmö 0',
    ]);
  });
});
