import { leavesEnough, type Question, type Statement } from '../closing-system.js';
import { FAMILIES, type Measure } from '../measure.js';
import { ledgerOf, type Written } from './written-closings.js';

/** Measures that hang together. */
export const FAMILY: readonly Measure[] = FAMILIES[0] ?? [];

export const TOWNS = {
  key: 'site',
  dimension: 'site',
  categories: ['lund', 'kronhamn', 'malmö'],
  measures: ['K11', 'K12', 'K13'],
} as const;

/** Something told, as one writes it: `K11@2` exactly at the second closing, `<K11@2` by its label, `K11 lund+malmö@2` two rows together. */
function told(sentence: string): Statement {
  const [, label, measure, rows, closing] = /^(<?)(\w+)(?: (.+))?@(\d)$/.exec(sentence) ?? [];
  return {
    measure: measure as Measure,
    categories: rows?.split('+') ?? null,
    closing: Number(closing),
    status: label ? 'small' : 'shown',
  };
}

/** Why, what was counted step by step, what is told of it, and whether that leaves enough. */
export type Case = readonly [
  why: string,
  steps: readonly Written[],
  told: string,
  isEnough: boolean,
];

export function leavesEnoughOf(
  steps: readonly Written[],
  sentences: string,
  more: Partial<Question> = {},
): boolean {
  return leavesEnough({
    ledger: ledgerOf(steps, [TOWNS]),
    family: FAMILY,
    after: 0,
    until: steps.length,
    statements: sentences.split(', ').filter(Boolean).map(told),
    threshold: 5,
    ...more,
  });
}
