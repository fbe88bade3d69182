import type { ClosingState } from '../closing-state.js';
import { countedIn, type MadeProgramme } from './made-programme.js';

/** Counts that are not small, and how many of them a reader does not get. */
export interface Losses {
  readonly all: number;
  readonly lost: number;
}

/** At the last closing, exactly and as of its day: of the totals, and of the rows of all breakdowns. */
export function lossesIn(
  { passes, breakdowns }: MadeProgramme,
  { day, figures, tables }: ClosingState,
  threshold: number,
): { readonly totals: Losses; readonly cells: Losses } {
  const counted = new Map<string, number>();
  for (const { measure, place, count } of passes.flatMap(countedIn)) {
    const key = keyOf(measure, place?.dimension, place?.category);
    counted.set(key, (counted.get(key) ?? 0) + count);
  }
  const told = new Set<string>();
  for (const [measure, { cell, asOf }] of Object.entries(figures)) {
    if (asOf === day && 'shown' in cell) told.add(keyOf(measure));
  }
  for (const { measure, dimension, table, asOf } of tables) {
    table.cells.forEach((cell, at) => {
      const category = table.dimensions[0]?.categories[at];
      if (asOf === day && 'shown' in cell) told.add(keyOf(measure, dimension, category));
    });
  }
  const lossesOf = (keys: readonly string[]): Losses => {
    const large = keys.filter((key) => (counted.get(key) ?? 0) >= threshold);
    return { all: large.length, lost: large.filter((key) => !told.has(key)).length };
  };
  const cells = breakdowns.flatMap(({ key, categories, measures }) =>
    measures.flatMap((measure) => categories.map((each) => keyOf(measure, key, each))),
  );
  return {
    totals: lossesOf(Object.keys(figures).map((each) => keyOf(each))),
    cells: lossesOf(cells),
  };
}

const keyOf = (measure: string, dimension = '', category = '') =>
  [measure, dimension, category].join('|');
