import type { Breakdown } from '../closing-counts.js';
import { MEASURES, type Measure } from '../measure.js';
import { type Reader, statesOf } from './told-closings.js';
import { sentenceOf } from './told-sentence.js';
import type { Step, Written } from './written-closings.js';

/** Why, which measures by town, what was counted step by step, and what is told of them at each closing. */
export type TableCase = readonly [
  why: string,
  measures: string,
  steps: readonly Written[],
  ...told: readonly string[],
];

export const TOWNS: Breakdown = {
  key: 'town',
  categories: ['lund', 'kronhamn', 'malmö'],
  measures: MEASURES,
};

/** What was counted in Lund, Malmö and Kronhamn, measure by measure. */
export function towns(
  lund: readonly number[],
  malmö: readonly number[],
  kronhamn: readonly number[] = [],
): Step {
  const all = Object.entries({ lund, malmö, kronhamn });
  return Object.fromEntries(
    all.flatMap(([town, counts]) => counts.map((n, at) => [`${MEASURES[at]} ${town}`, n] as const)),
  );
}

/** What each closing says of a breakdown of these measures by town: `K11 lund 20, malmö 9; K12 –`. */
export function saidOf(
  reader: Reader,
  measures: string,
  steps: readonly Written[],
  lasts?: readonly number[],
): string[] {
  const names = measures.split(', ') as Measure[];
  return statesOf(reader, steps, [{ ...TOWNS, measures: names }], lasts).map((state) => {
    const said = sentenceOf(state);
    return names.map((measure) => `${measure} ${said[`${measure} town`] ?? '–'}`).join('; ');
  });
}
