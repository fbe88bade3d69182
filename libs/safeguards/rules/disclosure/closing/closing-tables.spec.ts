import { describe, expect, it } from '@jest/globals';
import { saidOf, type TableCase, towns } from './testing/told-tables.js';

const NEXT = {};

describe('before the last closing a breakdown is told as it is, or waits', () => {
  const CASES: readonly TableCase[] = [
    [
      'nothing or enough in every row: 20 − 15 = 5, 9 − 9 = 0',
      'K11, K12',
      [towns([20, 15], [9, 9]), NEXT],
      'K11 lund 20, kronhamn 0, malmö 9; K12 lund 15, kronhamn 0, malmö 9',
    ],
    ['3 in one row', 'K11', [towns([20], [3]), NEXT], 'K11 –'],
    [
      '3 of another agency in one row',
      'K11',
      [{ soc: towns([20], [20]), pol: towns([3], [9]) }, NEXT],
      'K11 –',
    ],
    [
      'one measure and not the next: 20 − 16 = 4',
      'K11, K12, K13',
      // 16 − 8 is not looked at, since 16 is not told; 20 − 8 is.
      [towns([20, 16, 8], [29, 9, 9]), NEXT],
      'K11 lund 20, kronhamn 0, malmö 29; K12 –; K13 lund 8, kronhamn 0, malmö 9',
    ],
    [
      'who accepts, and not who declines: 15 − 5 − 8 = 2',
      'K13, K14, K11A',
      [towns([40, 30, 15, 5, 8], [40, 30, 20, 9, 6]), NEXT],
      'K13 lund 15, kronhamn 0, malmö 20; K14 lund 5, kronhamn 0, malmö 9; K11A –',
    ],
    [
      'an interpreter beside either: 15 − 5 − 8 is nobody’s count',
      'K13, K14, K13A',
      [towns([40, 30, 15, 5, 0, 8], [40, 30, 20, 9, 0, 6]), NEXT],
      'K13 lund 15, kronhamn 0, malmö 20; K14 lund 5, kronhamn 0, malmö 9; K13A lund 8, kronhamn 0, malmö 6',
    ],
    [
      // Nobody accepted anywhere, which every row says; later 3 do, and the attempts need not wait for them.
      'what is told of nobody binds nothing',
      'K11, K14',
      [towns([20, 10, 10], [3]), towns([9, 9, 9, 3], [9]), NEXT],
      'K11 –; K14 lund 0, kronhamn 0, malmö 0',
      'K11 lund 29, kronhamn 0, malmö 12; K14 lund <5, kronhamn 0, malmö 0',
    ],
  ];
  it.each(CASES)('%s', (_, measures, steps, ...told) => {
    expect(saidOf('partners', measures, steps).slice(0, told.length)).toEqual(told);
  });
});
