import { expect, it } from '@jest/globals';
import { correctedRows, isCorrected } from './corrections.js';
import type { Measure } from './measure.js';
import { ledgerOf, type Written } from './testing/written-closings.js';

const SITES = { key: 'site', categories: ['lund', 'kronhamn'], measures: ['K11', 'K12'] } as const;
const LARGE = { K11: 30, K12: 20, K13: 12, K14: 6, K11A: 4 };
const ALL: readonly Measure[] = ['K11', 'K12', 'K13', 'K14', 'K11A'];

const CASES: readonly (readonly [string, readonly Written[], readonly Measure[], boolean])[] = [
  ['nothing at all', [{}], ALL, false],
  ['counts as they come', [LARGE, {}, LARGE], ALL, false],
  ['less than it was', [LARGE, { K11: -1, K12: -1 }], ALL, true],
  ['less at a closing before', [LARGE, { K11: -1 }, { K11: 9 }], ALL, true],
  ['less of what is not asked for', [LARGE, { K11: -1 }], ['K12', 'K13'], false],
  // One contact more and no attempt: somebody who was an attempt alone was a contact.
  ['a part that grew, and its whole did not', [LARGE, { K12: 1 }], ALL, true],
  ['a part that grew as much as its whole', [LARGE, { K11: 1, K12: 1 }], ALL, false],
  // 2 conversations more, 2 accepted, 1 declined.
  [
    'parts that grew by more together',
    [LARGE, { K11: 9, K12: 9, K13: 2, K14: 2, K11A: 1 }],
    ALL,
    true,
  ],
  ['parts that fill their whole', [LARGE, { K11: 9, K12: 9, K13: 3, K14: 2, K11A: 1 }], ALL, false],
  // Without K13 they lie in K12.
  ['parts over what is left out', [LARGE, { K12: 2, K13: 3, K14: 3 }], ['K12', 'K14'], true],
  [
    'one agency, though all have more',
    [
      { soc: LARGE, pol: LARGE },
      { soc: { K11: -1 }, pol: { K11: 9 } },
    ],
    ALL,
    true,
  ],
];

it.each(CASES)('%s', (_, steps, measures, corrected) => {
  expect(isCorrected(ledgerOf(steps), measures, null, steps.length)).toBe(corrected);
});

it('until a closing, and no further', () => {
  const ledger = ledgerOf([LARGE, { K11: -1 }]);
  expect(isCorrected(ledger, ALL, null, 1)).toBe(false);
  expect(isCorrected(ledger, ALL, null, 2)).toBe(true);
});

it('in one row, though the total stands', () => {
  const moved: readonly Written[] = [{ 'K11 lund': 20 }, { 'K11 lund': -5, 'K11 kronhamn': 5 }];
  const ledger = ledgerOf(moved, [SITES]);
  const at = (category: string) => ({ dimension: 'site', category });
  expect(isCorrected(ledger, ['K11'], at('lund'), 2)).toBe(true);
  expect(isCorrected(ledger, ['K11'], at('kronhamn'), 2)).toBe(false);
  expect(isCorrected(ledger, ['K11'], null, 2)).toBe(false);
  expect(correctedRows(ledger, SITES, 2)).toEqual(['lund']);
  expect(correctedRows(ledger, SITES, 1)).toEqual([]);
  expect(correctedRows(ledger, { ...SITES, measures: ['K12'] }, 2)).toEqual([]);
});
