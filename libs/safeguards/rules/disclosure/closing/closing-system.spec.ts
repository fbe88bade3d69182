import { describe, expect, it } from '@jest/globals';
import { sizeOf } from './closing-system.js';
import { type Case, FAMILY, leavesEnoughOf, SEXES, TOWNS } from './testing/told-statements.js';
import { ledgerOf } from './testing/written-closings.js';

describe('totals at one closing', () => {
  const CASES: readonly Case[] = [
    ['nothing told', [{ K11: 3, K12: 2 }], '', true],
    ['nothing counted', [{ K11: 0 }], 'K11@1', true],
    ['the threshold', [{ K11: 5 }], 'K11@1', true],
    ['4', [{ K11: 4 }], 'K11@1', false],
    ['1', [{ K11: 1 }], 'K11@1', false],
    ['4 by its label', [{ K11: 4 }], '<K11@1', true],
    ['1 by its label', [{ K11: 1 }], '<K11@1', true],
    ['20 − 16 = 4', [{ K11: 20, K12: 16 }], 'K11@1, K12@1', false],
    ['20 − 15 = 5', [{ K11: 20, K12: 15 }], 'K11@1, K12@1', true],
    ['20 − 20 = 0', [{ K11: 20, K12: 20 }], 'K11@1, K12@1', true],
    ['20 − 16 = 4, but 16 is not told', [{ K11: 20, K12: 16 }], 'K11@1', true],
    ['20 − 16 = 4, over what is not told', [{ K11: 20, K12: 18, K13: 16 }], 'K11@1, K13@1', false],
    ['9 − 6 = 3 between 20 and 1', [{ K11: 20, K12: 9, K13: 6 }], 'K11@1, K12@1, K13@1', false],
    // 11 − 5 − 5 = 1, though 11 − 5 = 6.
    [
      'one neither yes nor no',
      [{ K11: 30, K12: 20, K13: 11, K14: 5, K11A: 5 }],
      'K13@1, K14@1, K11A@1',
      false,
    ],
    [
      'nobody between',
      [{ K11: 30, K12: 20, K13: 10, K14: 5, K11A: 5 }],
      'K13@1, K14@1, K11A@1',
      true,
    ],
    // 15 − 5 − 5 = 5.
    [
      'five neither yes nor no',
      [{ K11: 30, K12: 20, K13: 15, K14: 5, K11A: 5 }],
      'K13@1, K14@1, K11A@1',
      true,
    ],
    // An interpreter may have been there whichever: 11 − 5 − 5 is nobody's count.
    [
      'yes and an interpreter overlap',
      [{ K11: 30, K12: 20, K13: 11, K14: 5, K13A: 5 }],
      'K13@1, K14@1, K13A@1',
      true,
    ],
    [
      '12 − 9 = 3 without an interpreter',
      [{ K11: 30, K12: 20, K13: 12, K13A: 9 }],
      'K13@1, K13A@1',
      false,
    ],
    [
      '1–4 declined of 5 talks',
      [{ K11: 20, K12: 10, K13: 5, K14: 3, K11A: 2 }],
      'K13@1, <K11A@1',
      true,
    ],
    [
      '1–4 declined of the 13 − 8 = 5 who did not accept',
      [{ K11: 40, K12: 30, K13: 13, K14: 8, K11A: 2 }],
      'K13@1, K14@1, <K11A@1',
      true,
    ],
    [
      '1–3 declined of the 11 − 8 = 3 who did not accept',
      [{ K11: 40, K12: 30, K13: 11, K14: 8, K11A: 2 }],
      'K13@1, K14@1, <K11A@1',
      false,
    ],
    [
      '1–4 yes and 1–4 no of 5',
      [{ K11: 9, K12: 5, K13: 5, K14: 1, K11A: 4 }],
      'K13@1, <K14@1, <K11A@1',
      true,
    ],
    ['1–4 talks of 1–4 contacts', [{ K11: 30, K12: 4, K13: 1 }], 'K11@1, <K12@1, <K13@1', true],
    ['1–4 contacts of 5 attempts', [{ K11: 5, K12: 2 }], 'K11@1, <K12@1', true],
  ];
  it.each(CASES)('%s', (_, steps, sentences, isEnough) => {
    expect(leavesEnoughOf(steps, sentences)).toBe(isEnough);
  });
});

describe('totals over closings', () => {
  const CASES: readonly Case[] = [
    ['2 since', [{ K11: 20 }, { K11: 2 }], 'K11@1, K11@2', false],
    ['5 since', [{ K11: 20 }, { K11: 5 }], 'K11@1, K11@2', true],
    ['nobody since', [{ K11: 20 }, {}], 'K11@1, K11@2', true],
    ['2 since, not told', [{ K11: 20 }, { K11: 2 }], 'K11@1', true],
    ['2 since, told later as 5', [{ K11: 20 }, { K11: 2 }, { K11: 3 }], 'K11@1, K11@3', true],
    ['4 since in two steps', [{ K11: 20 }, { K11: 2 }, { K11: 2 }], 'K11@1, K11@3', false],
    [
      '2 between 5 and 9',
      [{ K11: 20 }, { K11: 5 }, { K11: 2 }, { K11: 9 }],
      'K11@1, K11@2, K11@3',
      false,
    ],
    [
      '3 in the middle of what is told as 20',
      [{ K11: 20 }, { K11: 9 }, { K11: 3 }, { K11: 8 }],
      'K11@1, K11@4',
      true,
    ],
    [
      '7 − 5 = 2 since',
      [
        { K11: 20, K12: 10 },
        { K11: 7, K12: 5 },
      ],
      'K11@1, K12@1, K11@2, K12@2',
      false,
    ],
    [
      '7 − 2 since, 2 not told',
      [
        { K11: 20, K12: 10 },
        { K11: 7, K12: 2 },
      ],
      'K11@1, K12@1, K11@2',
      true,
    ],
    ['a label, then a number', [{ K11: 3 }, { K11: 5 }], '<K11@1, K11@2', true],
    ['1–4 before and 4–1 since, 5 in all', [{ K11: 3 }, { K11: 2 }], '<K11@1, K11@2', true],
    ['a label again', [{ K11: 1 }, { K11: 2 }], '<K11@1, <K11@2', true],
    [
      'labels all the way: 0–3 since each',
      [{ K11: 1 }, { K11: 1 }, { K11: 1 }],
      '<K11@1, <K11@2, <K11@3',
      true,
    ],
    [
      'labels and all beside it in numbers',
      [
        { K11: 36, K12: 16, K13: 11, K14: 3, K11A: 4 },
        { K11: 45, K12: 26, K13: 21, K14: 7, K11A: 8 },
      ],
      'K11@1, K12@1, K13@1, <K14@1, <K11A@1, K11@2, K12@2, K13@2, K14@2, K11A@2',
      true,
    ],
    [
      '4 of 5 talks since, before which 1–4: 0–2 since are not',
      [
        { K11: 40, K12: 30, K13: 9, K14: 3 },
        { K11: 12, K12: 12, K13: 5, K14: 4 },
      ],
      'K13@1, <K14@1, K13@2, K14@2',
      false,
    ],
    [
      '4 of 6 talks since, before which 1–4: 0–3 since are not',
      [
        { K11: 40, K12: 30, K13: 9, K14: 3 },
        { K11: 12, K12: 12, K13: 6, K14: 4 },
      ],
      'K13@1, <K14@1, K13@2, K14@2',
      true,
    ],
    [
      '3 in the middle of 5, at both ends 1',
      [{ K11: 20 }, { K11: 1 }, { K11: 3 }, { K11: 1 }],
      'K11@1, K11@4',
      true,
    ],
    [
      'labels, then 5: 1–4 and 0–3 and as many since',
      [{ K11: 1 }, { K11: 3 }, { K11: 1 }],
      '<K11@1, <K11@2, K11@3',
      true,
    ],
    ['4, and nobody before', [{}, { K11: 4 }], 'K11@1, K11@2', false],
  ];
  it.each(CASES)('%s', (_, steps, sentences, isEnough) => {
    expect(leavesEnoughOf(steps, sentences)).toBe(isEnough);
  });
});

describe('a closing at which everything was told exactly', () => {
  const CASES: readonly (readonly [...Case, after: number])[] = [
    ['2 since', [{ K11: 20 }, { K11: 2 }], 'K11@1, K11@2', false, 1],
    ['5 since', [{ K11: 20 }, { K11: 5 }], 'K11@1, K11@2', true, 1],
    ['2 since, and 9 after that', [{ K11: 20 }, { K11: 2 }, { K11: 9 }], 'K11@1, K11@2', false, 1],
    ['2 since, not told', [{ K11: 20 }, { K11: 2 }], 'K11@1', true, 1],
    ['2 before it', [{ K11: 2 }, { K11: 18 }, { K11: 5 }], 'K11@1, K11@2, K11@3', true, 2],
    ['nobody before, 4 since', [{}, { K11: 4 }], 'K11@1, K11@2', false, 1],
    ['nobody before, a label since', [{}, { K11: 4 }], 'K11@1, <K11@2', true, 1],
    [
      '9 since, of what is told since',
      [{ K11: 20 }, { K11: 9 }, { K11: 3 }, { K11: 2 }],
      'K11@1, K11@2, K11@4',
      true,
      2,
    ],
    [
      'labels since, one after the other',
      [{}, { K11: 1 }, { K11: 2 }],
      'K11@1, <K11@2, <K11@3',
      true,
      1,
    ],
    [
      '2 between since',
      [
        { K11: 20, K12: 9 },
        { K11: 9, K12: 7 },
      ],
      'K11@1, K12@1, K11@2, K12@2',
      false,
      1,
    ],
  ];
  it.each(CASES)('%s', (_, steps, sentences, isEnough, after) => {
    expect(leavesEnoughOf(steps, sentences, { after })).toBe(isEnough);
  });
});

it('promises by the threshold of who reads', () => {
  expect(leavesEnoughOf([{ K11: 10 }], 'K11@1', { threshold: 11 })).toBe(false);
  expect(leavesEnoughOf([{ K11: 11 }], 'K11@1', { threshold: 11 })).toBe(true);
  expect(leavesEnoughOf([{ K11: 40, K12: 9 }], 'K11@1, <K12@1', { threshold: 11 })).toBe(true);
});

it('grows with measures, rows and closings', () => {
  const given = { ledger: ledgerOf([]), threshold: 5, family: FAMILY, after: 0, until: 1 };
  // 6 measures, and as many between them.
  expect(sizeOf(given)).toBe(12);
  expect(sizeOf({ ...given, after: 1, until: 4 })).toBe(36);
  // 3 towns of 2 measures.
  const breakdown = { ...TOWNS, measures: ['K11', 'K12'] as const };
  expect(sizeOf({ ...given, breakdowns: [breakdown] })).toBe(24);
  expect(sizeOf({ ...given, breakdowns: [{ ...breakdown, rest: ['ystad', 'eslöv'] }] })).toBe(28);
  expect(sizeOf({ ...given, breakdowns: [breakdown, SEXES] })).toBe(32);
  // As one they are the totals.
  const asOne = { ...breakdown, categories: [], rest: breakdown.categories };
  expect(sizeOf({ ...given, breakdowns: [asOne] })).toBe(12);
});
