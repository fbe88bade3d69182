import { AGE, SEX, SIGNS } from '../breakdown.js';
import type { PassType } from '../pass-type.js';
import { COUNTERS, type Counter, screenCounters } from '../tally.js';

/** A part of a breakdown by its path in a report: `age.under18`. What is not known is the rest. */
export type PartCounter =
  | `age.${Exclude<(typeof AGE)[number], 'unknown'>}`
  | `sex.${Exclude<(typeof SEX)[number], 'unknown'>}`
  | `signs.${(typeof SIGNS)[number]}`;

/** What a phone may count: things of the evening, and totals of its parts. */
export type FieldCounter = Counter | PartCounter;

const known = <Part extends string>(parts: readonly Part[]) =>
  parts.filter((part): part is Exclude<Part, 'unknown'> => part !== 'unknown');

const partsOf = {
  age: known(AGE).map((part) => `age.${part}` as const),
  sex: known(SEX).map((part) => `sex.${part}` as const),
  signs: SIGNS.map((part) => `signs.${part}` as const),
};

export const PART_COUNTERS: readonly PartCounter[] = Object.values(partsOf).flat();

/** Every counter that may be stored, in the order in which sums are told. */
export const FIELD_COUNTERS: readonly FieldCounter[] = [...COUNTERS, ...PART_COUNTERS];

export interface MoreCounters {
  readonly name: 'age' | 'sex' | 'signs' | 'interpreter';
  readonly counters: readonly FieldCounter[];
}

/**
 * *Fler räknare*, for who wants to tap what the others fill in afterwards (pages.md 3.2); an interpreter only
 * where conversations are counted, of which it is a part.
 */
export function moreCounters(type: PassType): readonly MoreCounters[] {
  const parts = (['age', 'sex', 'signs'] as const).map((name) => ({
    name,
    counters: partsOf[name],
  }));
  return screenCounters(type).includes('supportConversations')
    ? [...parts, { name: 'interpreter', counters: ['interpreterUsed'] }]
    : parts;
}

const OF_THE_EVENING: ReadonlySet<FieldCounter> = new Set([...PART_COUNTERS, 'interpreterUsed']);

/**
 * These are totals of the evening and bear no time of their own: all stand in the quarter in which the pass
 * began. Of a quarter with one contact and one sign it would be known whose sign it was (INV-27).
 */
export const isOfTheEvening = (counter: FieldCounter): boolean => OF_THE_EVENING.has(counter);
