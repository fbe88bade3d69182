import { type Block, leavesEnough, type Question, type Statement } from '../closing-system.js';
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

export const SEXES = {
  key: 'sex',
  dimension: 'sex',
  categories: ['F', 'M'],
  measures: ['K12', 'K14'],
} as const;

/** Something told, as one writes it: `K11@2` exactly at the second closing, `<K11@2` by its label, `K11 lund+malmö@2` two rows together. */
export function told(sentence: string): Statement {
  const [, label, measure, rows, closing] = /^(<?)(\w+)(?: (.+))?@(\d)$/.exec(sentence) ?? [];
  return {
    measure: measure as Measure,
    rows: rows ? blockOf(rows.split('+')) : null,
    closing: Number(closing),
    status: label ? 'small' : 'shown',
  };
}

function blockOf(categories: readonly string[]): Block {
  const isOf = (known: readonly string[]) => categories.every((row) => known.includes(row));
  return { dimension: isOf(SEXES.categories) ? 'sex' : 'site', categories };
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
    ledger: ledgerOf(steps, [TOWNS, SEXES]),
    family: FAMILY,
    after: 0,
    until: steps.length,
    statements: sentences.split(', ').filter(Boolean).map(told),
    threshold: 5,
    ...more,
  });
}
