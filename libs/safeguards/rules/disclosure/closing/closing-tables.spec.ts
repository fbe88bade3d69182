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
      'K11 lund 29, kronhamn 0, malmö 12; K14 lund 0, kronhamn 0, malmö 0 @closing 1',
    ],
    [
      'what is told of nobody is so at each closing, whatever waits beside it',
      'K11, K14',
      [towns([20], [9]), towns([2], [9]), NEXT],
      'K11 lund 20, kronhamn 0, malmö 9; K14 lund 0, kronhamn 0, malmö 0',
      'K11 lund 20, kronhamn 0, malmö 9 @closing 1; K14 lund 0, kronhamn 0, malmö 0',
    ],
    [
      'and stands where the total stands: 8 − 6 = 2',
      'K11, K12',
      [towns([20], []), towns([8, 6], []), NEXT],
      'K11 lund 20, kronhamn 0, malmö 0; K12 lund 0, kronhamn 0, malmö 0',
      'K11 lund 28, kronhamn 0, malmö 0; K12 lund 0, kronhamn 0, malmö 0 @closing 1',
    ],
    [
      'every row moves by nothing or by enough: 15 − 5 = 10, 5 − 5 = 0 since',
      'K11, K12',
      [towns([20, 10], [19, 9]), towns([15, 5], [5, 5]), NEXT],
      'K11 lund 20, kronhamn 0, malmö 19; K12 lund 10, kronhamn 0, malmö 9',
      'K11 lund 35, kronhamn 0, malmö 24; K12 lund 15, kronhamn 0, malmö 14',
    ],
    [
      '2 contacts since in one row: all of them stand, attempts too',
      'K11, K12',
      [towns([20, 10], [19, 9]), towns([15, 2], [5, 5]), NEXT],
      'K11 lund 20, kronhamn 0, malmö 19; K12 lund 10, kronhamn 0, malmö 9',
      'K11 lund 20, kronhamn 0, malmö 19 @closing 1; K12 lund 10, kronhamn 0, malmö 9 @closing 1',
    ],
    [
      '7 − 5 = 2 since in one row',
      'K11, K12',
      [towns([20, 10], [19, 9]), towns([7, 5], [15, 5]), NEXT],
      'K11 lund 20, kronhamn 0, malmö 19; K12 lund 10, kronhamn 0, malmö 9',
      'K11 lund 20, kronhamn 0, malmö 19 @closing 1; K12 lund 10, kronhamn 0, malmö 9 @closing 1',
    ],
    [
      '3 and then 2 since it was told: 5 together',
      'K11',
      [towns([20], [19]), towns([3], [5]), towns([2], [6]), NEXT],
      'K11 lund 20, kronhamn 0, malmö 19',
      'K11 lund 20, kronhamn 0, malmö 19 @closing 1',
      'K11 lund 25, kronhamn 0, malmö 30',
    ],
    [
      'the rows moved by nothing, and a total of another measure waits',
      'K11, K12',
      // 2 attempts more in all, of nobody knows where; contacts are as they were.
      [towns([20, 10], [19, 9]), towns([2], []), NEXT],
      'K11 lund 20, kronhamn 0, malmö 19; K12 lund 10, kronhamn 0, malmö 9',
      'K11 lund 20, kronhamn 0, malmö 19 @closing 1; K12 lund 10, kronhamn 0, malmö 9 @closing 1',
    ],
    [
      // 9 and 4 since, then 1 and 1: in all 10 and 5 in each town, but totals wait for 2.
      'rows never without their total',
      'K11, K12',
      [towns([40, 20], [40, 20]), towns([9, 4], [9, 4]), towns([1, 1], [1, 1]), NEXT],
      'K11 lund 40, kronhamn 0, malmö 40; K12 lund 20, kronhamn 0, malmö 20',
      'K11 lund 40, kronhamn 0, malmö 40 @closing 1; K12 lund 20, kronhamn 0, malmö 20 @closing 1',
      'K11 lund 40, kronhamn 0, malmö 40 @closing 1; K12 lund 20, kronhamn 0, malmö 20 @closing 1',
    ],
    [
      'a first row, later than others',
      'K11',
      [towns([20], [19]), towns([], [], [9]), NEXT],
      'K11 lund 20, kronhamn 0, malmö 19',
      'K11 lund 20, kronhamn 9, malmö 19',
    ],
    [
      'none at first, all of them later',
      'K11',
      [towns([20], [3]), towns([9], [3]), NEXT],
      'K11 –',
      'K11 lund 29, kronhamn 0, malmö 6',
    ],
    [
      // Contacts of Lund at first are 7–16 of 16, as Malmö had 0–9 attempts: 2–11 since.
      'a measure later than the one it lies in',
      'K11, K12',
      [towns([20, 16], [9]), towns([9, 2], [9, 9]), NEXT],
      'K11 lund 20, kronhamn 0, malmö 9; K12 –',
      'K11 lund 29, kronhamn 0, malmö 18; K12 lund 18, kronhamn 0, malmö 9',
    ],
  ];
  it.each(CASES)('%s', (_, measures, steps, ...told) => {
    expect(saidOf('partners', measures, steps).slice(0, told.length)).toEqual(told);
  });
});

describe('a label of the total, where all that it lies in are in one row', () => {
  const CASES: readonly TableCase[] = [
    [
      'is the label of that row',
      'K11, K12',
      [towns([20, 3], []), NEXT],
      'K11 lund 20, kronhamn 0, malmö 0; K12 lund <5, kronhamn 0, malmö 0',
    ],
    [
      'and says nothing where there are two',
      'K11, K12',
      [towns([20, 3], [9]), NEXT],
      'K11 lund 20, kronhamn 0, malmö 9; K12 –',
    ],
    [
      'nor where nothing is told of what it lies in',
      'K11, K12',
      [towns([20, 3], [3]), NEXT],
      'K11 –; K12 –',
    ],
    [
      'nor is there one where the total is not told: 20 − 16 = 4',
      'K11, K12',
      [towns([20, 16], []), NEXT],
      'K11 lund 20, kronhamn 0, malmö 0; K12 –',
    ],
    [
      // 4 of 5 talks since were accepted: the label is still that of the first closing.
      'stands with its total',
      'K13, K14',
      [towns([40, 30, 9, 3], []), towns([12, 12, 5, 4], []), NEXT],
      'K13 lund 9, kronhamn 0, malmö 0; K14 lund <5, kronhamn 0, malmö 0',
      'K13 lund 14, kronhamn 0, malmö 0; K14 lund <5, kronhamn 0, malmö 0 @closing 1',
    ],
    [
      'gives way to a number',
      'K13, K14',
      [towns([40, 30, 20, 3], []), towns([12, 12, 12, 7], []), NEXT],
      'K13 lund 20, kronhamn 0, malmö 0; K14 lund <5, kronhamn 0, malmö 0',
      'K13 lund 32, kronhamn 0, malmö 0; K14 lund 10, kronhamn 0, malmö 0',
    ],
  ];
  it.each(CASES)('%s', (_, measures, steps, ...told) => {
    expect(saidOf('partners', measures, steps).slice(0, told.length)).toEqual(told);
  });
});

describe('after a correction', () => {
  const CASES: readonly TableCase[] = [
    [
      '5 from one town to another',
      'K11',
      [towns([20], [9]), towns([-5], [5]), NEXT],
      'K11 lund 20, kronhamn 0, malmö 9',
      'K11 lund 15, kronhamn 0, malmö 14',
    ],
    [
      '2 from one town to another',
      'K11',
      [towns([20], [9]), towns([-2], [2]), NEXT],
      'K11 lund 20, kronhamn 0, malmö 9',
      'K11 lund 20, kronhamn 0, malmö 9 @closing 1',
    ],
    [
      // 20, 15, 22: 2 more than at first. Then 25: 5 more.
      'rows are held against all that was told of them',
      'K11',
      [towns([20], [9]), towns([-5], [5]), towns([7], [9]), towns([3], [9]), NEXT],
      'K11 lund 20, kronhamn 0, malmö 9',
      'K11 lund 15, kronhamn 0, malmö 14',
      'K11 lund 15, kronhamn 0, malmö 14 @closing 2',
      'K11 lund 25, kronhamn 0, malmö 32',
    ],
    [
      // Contacts in Lund 10, 5, 12: attempts would be safe, but the breakdown moves as a whole.
      'what does not fit keeps the others back',
      'K11, K12',
      [towns([40, 10], [40, 20]), towns([0, -5], [0, 5]), towns([20, 7], [20, 9]), NEXT],
      'K11 lund 40, kronhamn 0, malmö 40; K12 lund 10, kronhamn 0, malmö 20',
      'K11 lund 40, kronhamn 0, malmö 40; K12 lund 5, kronhamn 0, malmö 25',
      'K11 lund 40, kronhamn 0, malmö 40 @closing 2; K12 lund 5, kronhamn 0, malmö 25 @closing 2',
    ],
    [
      // 12 cards and then 17; 3 in Malmö at first may be 0–8.
      'cards are another matter',
      'K11, K18A',
      [
        { ...towns([20], [9]), 'K18A lund': 9, 'K18A malmö': 3 },
        { ...towns([-5], [5]), 'K18A malmö': 5 },
        NEXT,
      ],
      'K11 lund 20, kronhamn 0, malmö 9; K18A –',
      'K11 lund 15, kronhamn 0, malmö 14; K18A lund 9, kronhamn 0, malmö 8',
    ],
  ];
  it.each(CASES)('%s', (_, measures, steps, ...told) => {
    expect(saidOf('partners', measures, steps).slice(0, told.length)).toEqual(told);
  });
});
