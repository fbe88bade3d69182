import { describe, expect, it } from '@jest/globals';
import { bearingRows, leavesEnoughBeside } from './closing-bearing.js';
import type { Breakdown } from './closing-counts.js';
import { statesOf } from './testing/told-closings.js';
import { FAMILY, told } from './testing/told-statements.js';
import { ledgerOf, type Written } from './testing/written-closings.js';

const SITES: Breakdown = {
  key: 'site',
  categories: ['lund', 'kronhamn', 'malmö'],
  measures: ['K11', 'K12', 'K18A'],
};
const SEXES: Breakdown = { key: 'sex', categories: ['F', 'M'], measures: ['K12', 'K14'] };
const CARDS: Breakdown = { key: 'age', categories: ['CHILD', 'ADULT'], measures: ['K18A'] };
const breakdowns = [SITES, SEXES, CARDS];

function bearing(steps: readonly Written[], family = FAMILY) {
  const earlier = statesOf('partners', steps.slice(0, -1), breakdowns, []);
  const rows = bearingRows({ ledger: ledgerOf(steps, breakdowns), breakdowns, earlier }, family);
  return rows.map(({ dimension, measures, categories, rest = [], told: said, isCorrected }) =>
    [
      `${dimension} ${measures.join('+')}: ${categories.join(', ') || 'none'} alone`,
      ...(rest.length > 0 ? [`${rest.join(', ')} as one`] : []),
      ...said.map((each) => `${each.measure} ${each.rows?.categories}@${each.closing}`),
      ...(isCorrected ? ['corrected'] : []),
    ].join('; '),
  );
}

describe('breakdowns that bear on a family', () => {
  // Too few in Malmö for any row of a town.
  const FEW = { 'K11 lund F': 12, 'K12 lund F': 6, 'K11 malmö M': 3, 'K12 malmö M': 2 };

  it('are all that say anything of it, as one where none of their rows was told or corrected', () => {
    expect(bearing([FEW, FEW])).toEqual([
      'site K11+K12: none alone; lund, kronhamn, malmö as one',
      'sex K12+K14: none alone; F, M as one',
    ]);
    expect(bearing([FEW, FEW], ['K18A'])).toEqual([
      'site K18A: none alone; lund, kronhamn, malmö as one',
      'age K18A: none alone; CHILD, ADULT as one',
    ]);
  });

  it('have rows alone that were corrected, until now', () => {
    expect(bearing([FEW, { 'K12 malmö M': -1 }])).toEqual([
      'site K11+K12: malmö alone; lund, kronhamn as one; corrected',
      'sex K12+K14: M alone; F as one; corrected',
    ]);
    // One more contact in Lund and no more attempts there: an attempt alone was a contact.
    expect(bearing([FEW, { K11: 1, 'K12 lund F': 1 }, FEW])).toEqual([
      'site K11+K12: lund alone; kronhamn, malmö as one; corrected',
      'sex K12+K14: none alone; F, M as one',
    ]);
  });

  it('have all rows alone of which some were told, with what was told', () => {
    const many = { 'K11 lund F': 20, 'K12 lund F': 12, 'K11 malmö M': 20, 'K12 malmö M': 12 };
    expect(bearing([many, FEW])).toEqual([
      'site K11+K12: lund, kronhamn, malmö alone; K11 lund@1; K11 kronhamn@1; K11 malmö@1; K12 lund@1; K12 kronhamn@1; K12 malmö@1',
      'sex K12+K14: F, M alone; K12 F@1; K12 M@1',
    ]);
  });
});

describe('what is told beside all breakdowns', () => {
  const BY_TOWN =
    'K11 lund@1, K11 malmö@1, K12 lund@1, K12 malmö@1, K11 lund@2, K11 malmö@2, K11 kronhamn@2';
  const said = (sentences: string) => sentences.split(', ').map(told);
  const towns = {
    ...{ dimension: 'site', categories: SITES.categories, measures: FAMILY.slice(0, 3) },
    ...{ told: said(`${BY_TOWN}, K12 lund@2`), isCorrected: false },
  };
  const sexes = {
    ...{ dimension: 'sex', categories: SEXES.categories, measures: SEXES.measures },
    ...{ told: said('K12 F@1, K12 M@1, K12 F@2'), isCorrected: false },
  };
  const begun: Written = {
    ...{ 'K11 lund': 30, 'K11 malmö': 30 },
    ...{ 'K12 lund F': 15, 'K12 lund M': 5, 'K12 malmö F': 15, 'K12 malmö M': 5 },
  };
  // 13 contacts since, 10 of them in Lund, all women: 3–5 of 5 in Malmö by both breakdowns, by one of them 0–5.
  const since = { 'K11 lund': 20, 'K11 malmö': 5, 'K12 lund F': 10, 'K12 malmö F': 3 };
  const question = (closings: number, sentences = 'K11@1') => ({
    ledger: ledgerOf([begun, since, ...Array(closings - 2).fill({})], breakdowns),
    ...{ family: FAMILY, after: 0, until: closings, statements: said(sentences), threshold: 5 },
  });

  it('is held against all of them together, whichever it is of', () => {
    const short = question(2);
    expect(leavesEnoughBeside(short, [towns])).toBe(true);
    expect(leavesEnoughBeside(short, [sexes])).toBe(true);
    expect(leavesEnoughBeside(short, [towns, sexes])).toBe(false);
    expect(leavesEnoughBeside(short, [towns, sexes], [towns])).toBe(false);
  });

  it('is held against each as it is, where all of them are too large a question', () => {
    expect(leavesEnoughBeside(question(13), [towns, sexes])).toBe(false);
    expect(leavesEnoughBeside(question(14), [towns, sexes])).toBe(true);
    // 25 contacts until the second are told: of 13 since, and of 10 in Lund, 3 are in Malmö.
    const total = question(14, 'K12@1, K12@2');
    expect(leavesEnoughBeside(total, [towns, sexes])).toBe(false);
    expect(leavesEnoughBeside(total, [towns, sexes], [sexes])).toBe(true);
    // Nothing that can be asked waits.
    expect(leavesEnoughBeside(total, [towns, sexes], [])).toBe(false);
  });

  it('waits where even one of them is too large', () => {
    expect(leavesEnoughBeside(question(16), [towns, sexes])).toBe(true);
    expect(leavesEnoughBeside(question(17), [towns, sexes])).toBe(false);
    expect(leavesEnoughBeside(question(17), [towns, sexes], [sexes])).toBe(true);
  });
});
