import { describe, expect, it } from '@jest/globals';
import { type Case, leavesEnoughOf, SEXES, TOWNS } from './testing/told-statements.js';
import type { Written } from './testing/written-closings.js';

describe('an agency that takes its own part from it', () => {
  const two = (soc: number, pol: number) => ({ soc: { K11: soc }, pol: { K11: pol } });
  const CASES: readonly Case[] = [
    ['2 of the others in 9', [two(7, 2)], 'K11@1', false],
    ['2 of the others in 9, whoever counted first', [two(2, 7)], 'K11@1', false],
    ['5 of the others', [two(5, 5)], 'K11@1', true],
    ['all of it', [two(9, 0)], 'K11@1', true],
    ['2 and 2 by a label: who counted 2 is left 0–2', [two(2, 2)], '<K11@1', true],
    ['3 of one alone by a label', [two(3, 0)], '<K11@1', true],
    ['1 and 3 by a label', [two(1, 3)], '<K11@1', true],
    ['2 of the others since', [two(20, 9), two(9, 2)], 'K11@1, K11@2', false],
    ['5 of the others since', [two(20, 9), two(9, 5)], 'K11@1, K11@2', true],
    ['3 of the others first, 5 in all', [two(0, 3), two(9, 2)], '<K11@1, K11@2', true],
    ['1 of the others at a label, 6 in all', [two(3, 1), two(5, 5)], '<K11@1, K11@2', true],
    [
      '10 − 8 = 2 of its own, 4 of the others',
      [{ soc: { K11: 10, K12: 8 }, pol: { K11: 9, K12: 5 } }],
      'K11@1, K12@1',
      false,
    ],
    [
      '10 − 8 = 2 of its own, 5 of the others',
      [{ soc: { K11: 10, K12: 8 }, pol: { K11: 10, K12: 5 } }],
      'K11@1, K12@1',
      false,
    ],
    ['5 of each', [{ soc: { K11: 13, K12: 8 }, pol: { K11: 10, K12: 5 } }], 'K11@1, K12@1', true],
    [
      'nobody to one, 5 to the other',
      [{ soc: { K11: 8, K12: 8 }, pol: { K11: 10, K12: 5 } }],
      'K11@1, K12@1',
      true,
    ],
    [
      // Who has 3 of 1–4 knows of 0–1 of the others; 5 in all since leave 4–5, and no label says so.
      'a label that binds no longer',
      [two(3, 1), two(5, 4)],
      '<K11@1, K11@2',
      false,
    ],
    [
      // The others had 5 talks: 4–5 of them did not accept, and no label says so.
      'a label that binds what lies in it alone',
      [{ soc: { K11: 40, K12: 30, K13: 20, K14: 3 }, pol: { K11: 40, K12: 30, K13: 5, K14: 1 } }],
      'K13@1, <K14@1',
      false,
    ],
    [
      '0–1 talks of the others in 0–1 contacts: the label leaves no more',
      [{ soc: { K11: 40, K12: 3 }, pol: { K11: 40, K12: 1, K13: 1 } }],
      '<K12@1',
      true,
    ],
    [
      'contacts in labels of attempts and of contacts, 3 of 4 and 1 of 2 known',
      [{ soc: { K11: 3, K12: 1 }, pol: { K11: 1, K12: 1 } }],
      '<K11@1, <K12@1',
      true,
    ],
    ['2 of a third', [{ soc: { K11: 9 }, pol: { K11: 9 }, region: { K11: 2 } }], 'K11@1', true],
    [
      '2 and 2 beside 9',
      [{ soc: { K11: 9 }, pol: { K11: 2 }, region: { K11: 2 } }],
      'K11@1',
      false,
    ],
  ];
  it.each(CASES)('%s', (_, steps, sentences, isEnough) => {
    expect(leavesEnoughOf(steps, sentences)).toBe(isEnough);
  });
});

describe('counts that a correction made smaller', () => {
  const CASES: readonly Case[] = [
    ['1 less', [{ K11: 20 }, { K11: -1 }], 'K11@1, K11@2', false],
    ['5 less', [{ K11: 20 }, { K11: -5 }], 'K11@1, K11@2', true],
    ['1 less, not told', [{ K11: 20 }, { K11: -1 }], 'K11@1', true],
    ['1 less, told with 6 more', [{ K11: 20 }, { K11: -1 }, { K11: 6 }], 'K11@1, K11@3', true],
    [
      '5 less and 7 more are 2 more',
      [{ K11: 20 }, { K11: -5 }, { K11: 7 }],
      'K11@1, K11@2, K11@3',
      false,
    ],
    ['5 less and 10 more', [{ K11: 20 }, { K11: -5 }, { K11: 10 }], 'K11@1, K11@2, K11@3', true],
    ['5 less and 5 more', [{ K11: 20 }, { K11: -5 }, { K11: 5 }], 'K11@1, K11@2, K11@3', true],
    ['all of it taken back', [{ K11: 20 }, { K11: -20 }], 'K11@1, K11@2', true],
    [
      // No talk since, so nobody who declined either, whatever a correction took from who accepted:
      // 48 at both, and 7 − 5 = 2 contacts more than declined.
      'fewer accepted give the declined no room beyond the talks',
      [
        { K11: 116, K12: 83, K13: 71, K14: 14, K11A: 48 },
        { K14: -2 },
        { K11: 12, K12: 7, K13: -3, K11A: 5 },
      ],
      'K12@1, K13@1, K13@2, K11A@2, K12@3, K11A@3',
      false,
    ],
    ['2 left', [{ K11: 20 }, { K11: -18 }], 'K11@1, K11@2', false],
    ['2 left, by a label', [{ K11: 20 }, { K11: -18 }], 'K11@1, <K11@2', true],
    [
      'an attempt that was a contact',
      [{ K11: 30, K12: 10 }, { K12: 1 }],
      'K11@1, K12@1, K11@2, K12@2',
      false,
    ],
    [
      'five attempts that were contacts',
      [{ K11: 30, K12: 10 }, { K12: 5 }],
      'K11@1, K12@1, K11@2, K12@2',
      true,
    ],
    // 20 − 10 = 10 at first; 20 − 17 = 3 then.
    [
      'a step that leaves 3 between',
      [{ K11: 20, K12: 10 }, { K12: 7 }],
      'K11@1, K12@1, K11@2, K12@2',
      false,
    ],
    [
      '3 from one agency to the other',
      [
        { soc: { K11: 9 }, pol: { K11: 9 } },
        { soc: { K11: -3 }, pol: { K11: 3 } },
      ],
      'K11@1, K11@2',
      false,
    ],
    [
      '5 from one agency to the other, which leaves it 4',
      [
        { soc: { K11: 9 }, pol: { K11: 9 } },
        { soc: { K11: -5 }, pol: { K11: 5 } },
      ],
      'K11@1, K11@2',
      false,
    ],
    [
      '5 from one agency to the other, which leaves it 5',
      [
        { soc: { K11: 10 }, pol: { K11: 9 } },
        { soc: { K11: -5 }, pol: { K11: 5 } },
      ],
      'K11@1, K11@2',
      true,
    ],
  ];
  it.each(CASES)('%s', (_, steps, sentences, isEnough) => {
    expect(leavesEnoughOf(steps, sentences)).toBe(isEnough);
  });
});

describe('rows of a breakdown', () => {
  const CASES: readonly Case[] = [
    ['none told', [{ 'K11 lund': 17, 'K11 malmö': 3 }], 'K11@1', true],
    ['3', [{ 'K11 lund': 17, 'K11 malmö': 3 }], 'K11@1, K11 malmö@1', false],
    [
      '20 − 17 = 3 in two towns: 0–3 in each',
      [{ 'K11 lund': 17, 'K11 malmö': 3 }],
      'K11@1, K11 lund@1',
      true,
    ],
    [
      '20 − 17 = 3, and 0 in Kronhamn',
      [{ 'K11 lund': 17, 'K11 malmö': 3 }],
      'K11@1, K11 lund@1, K11 kronhamn@1',
      false,
    ],
    [
      '20 − 18 = 2 in two towns: 0–2 in each',
      [{ 'K11 lund': 18, 'K11 malmö': 2 }],
      'K11@1, K11 lund@1',
      false,
    ],
    ['17 of nobody knows how many', [{ 'K11 lund': 17, 'K11 malmö': 3 }], 'K11 lund@1', true],
    [
      '20 − 12 = 8 in two towns',
      [{ 'K11 lund': 12, 'K11 malmö': 3, 'K11 kronhamn': 5 }],
      'K11@1, K11 lund@1',
      true,
    ],
    [
      '20 − 12 − 5 = 3',
      [{ 'K11 lund': 12, 'K11 malmö': 3, 'K11 kronhamn': 5 }],
      'K11@1, K11 lund@1, K11 kronhamn@1',
      false,
    ],
    [
      '3 + 2 together',
      [{ 'K11 lund': 12, 'K11 malmö': 3, 'K11 kronhamn': 2 }],
      'K11@1, K11 lund@1, K11 kronhamn+malmö@1',
      true,
    ],
    [
      '1 + 1 together',
      [{ 'K11 lund': 12, 'K11 malmö': 1, 'K11 kronhamn': 1 }],
      'K11@1, K11 lund@1, K11 kronhamn+malmö@1',
      false,
    ],
    [
      '3 + 0 together, and the 0 told',
      [{ 'K11 lund': 12, 'K11 malmö': 5 }],
      'K11@1, K11 lund@1, K11 malmö@1, K11 kronhamn@1',
      true,
    ],
    [
      '10 − 6 = 4 in one town',
      [{ 'K11 lund': 10, 'K12 lund': 6, 'K11 malmö': 9, 'K12 malmö': 2 }],
      'K11@1, K12@1, K11 lund@1, K12 lund@1',
      false,
    ],
    [
      '10 − 5 = 5 in each town',
      [{ 'K11 lund': 10, 'K12 lund': 5, 'K11 malmö': 10, 'K12 malmö': 5 }],
      'K11@1, K12@1, K11 lund@1, K12 lund@1',
      true,
    ],
    [
      '2 since in one town',
      [{ 'K11 lund': 10 }, { 'K11 lund': 2, 'K11 malmö': 9 }],
      'K11@1, K11 lund@1, K11 lund@2',
      false,
    ],
    [
      '2 since in one town, of 11',
      [{ 'K11 lund': 10 }, { 'K11 lund': 2, 'K11 malmö': 9 }],
      'K11@1, K11@2, K11 lund@1',
      true,
    ],
    [
      '2 since in one town, told together',
      [
        { 'K11 lund': 10, 'K11 malmö': 9 },
        { 'K11 lund': 2, 'K11 malmö': 9 },
      ],
      'K11@1, K11@2, K11 lund+malmö@1, K11 lund+malmö@2',
      true,
    ],
    [
      '5 from one town to another',
      [{ 'K11 lund': 20 }, { 'K11 lund': -5, 'K11 malmö': 5 }],
      'K11@1, K11@2, K11 lund@1, K11 lund@2',
      true,
    ],
    [
      '2 from one town to another',
      [
        { 'K11 lund': 20, 'K11 malmö': 9 },
        { 'K11 lund': -2, 'K11 malmö': 2 },
      ],
      'K11@1, K11@2, K11 lund@1, K11 lund@2',
      false,
    ],
    [
      '14 − 12 = 2 are left in two towns: 0–2 in each, and no less than nobody',
      [
        { 'K11 lund': 15, 'K11 malmö': 6, 'K11 kronhamn': 2 },
        { 'K11 lund': -3, 'K11 malmö': -4, 'K11 kronhamn': -2 },
      ],
      'K11@2, K11 lund@2',
      false,
    ],
    [
      'the same, whoever comes later',
      [
        { 'K11 lund': 15, 'K11 malmö': 6, 'K11 kronhamn': 2 },
        { 'K11 lund': -3, 'K11 malmö': -4, 'K11 kronhamn': -2 },
        { 'K11 malmö': 20, 'K11 kronhamn': 20 },
      ],
      'K11@2, K11 lund@2',
      false,
    ],
    [
      'the same, where another agency counts elsewhere',
      [
        { soc: { 'K11 lund': 15, 'K11 malmö': 6, 'K11 kronhamn': 2 }, pol: { 'K11 lund': 9 } },
        { soc: { 'K11 lund': -3, 'K11 malmö': -4, 'K11 kronhamn': -2 } },
      ],
      'K11@2, K11 lund@2',
      false,
    ],
    [
      '3 by the police in one town',
      [{ soc: { 'K11 lund': 9, 'K11 malmö': 9 }, pol: { 'K11 lund': 3, 'K11 malmö': 9 } }],
      'K11@1, K11 lund@1',
      false,
    ],
  ];
  it.each(CASES)('%s', (_, steps, sentences, isEnough) => {
    expect(leavesEnoughOf(steps, sentences, { breakdowns: [TOWNS] })).toBe(isEnough);
  });
});

describe('breakdowns that are looked at together', () => {
  // 13 contacts since: 10 of 20 attempts in Lund, 3 of 5 in Malmö.
  const SINCE: readonly Written[] = [
    {
      ...{ 'K11 lund': 30, 'K11 malmö': 30 },
      ...{ 'K12 lund F': 15, 'K12 lund M': 5, 'K12 malmö F': 15, 'K12 malmö M': 5 },
    },
    { 'K11 lund': 20, 'K11 malmö': 5, 'K12 lund F': 10, 'K12 malmö F': 3 },
  ];
  const BY_TOWN =
    'K11 lund@1, K11 malmö@1, K12 lund@1, K12 malmö@1, K11 lund@2, K11 malmö@2, K11 kronhamn@2, K12 lund@2';
  const BY_SEX = 'K12 F@1, K12 M@1, K12 F@2';

  it.each([
    ['3 in Malmö of 0–5: 10 in Lund', BY_TOWN, [TOWNS], true],
    ['13 women', BY_SEX, [SEXES], true],
    ['13 women, 10 in Lund: 3–5 in Malmö', `${BY_TOWN}, ${BY_SEX}`, [TOWNS, SEXES], false],
  ])('%s', (_, sentences, breakdowns, isEnough) => {
    expect(leavesEnoughOf(SINCE, sentences, { breakdowns })).toBe(isEnough);
  });

  // Second, one more contact and two more talks, one of whom accepted; third, one declined of 4 contacts.
  const FOUND: readonly Written[] = [
    { K11: 20, K12: 12, K13: 9, K11A: 9 },
    { K11: 1, K12: 1, K13: 2, K14: 1, K11A: 1 },
    { K11: 4, K12: 4, K13: 1, K11A: 1 },
  ];
  const AS_ONE = { ...SEXES, categories: [], rest: SEXES.categories };

  it.each([
    ['the totals alone: 1–4 accepted', [], true],
    ['contacts of each sex hold who accepted: 1–2', [AS_ONE], false],
    [
      'talks of each town are contacts, or not',
      [{ ...TOWNS, categories: [], rest: ['lund'] }],
      true,
    ],
  ])('a breakdown as one: %s', (_, breakdowns, isEnough) => {
    const sentences = 'K12@1, K14@1, K13@2, <K14@2, K12@3, K11A@3';
    expect(leavesEnoughOf(FOUND, sentences, { breakdowns })).toBe(isEnough);
  });
});
