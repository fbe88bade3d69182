import type { Highs } from 'highs';
import type { ClosingState } from '../closing-state.js';
import { ClosingReader, type Target, valueIn } from './closing-reader.js';
import type { MadeProgramme } from './made-programme.js';

/** What an attacker looked for, and what he found. */
export interface Attack {
  readonly looked: number;
  readonly found: readonly string[];
}

const TOTALS = ['K11', 'K12', 'K13', 'K14', 'K11A', 'K13A', 'K18A'];
const INSIDE: Readonly<Record<string, readonly string[]>> = {
  K11: ['K12', 'K13', 'K14', 'K11A', 'K13A'],
  K12: ['K13', 'K14', 'K11A', 'K13A'],
  K13: ['K14', 'K11A', 'K13A'],
};

/** Every count between two closings, and what one has more than another that lies in it. */
export function targetsOf({ closings, breakdowns }: MadeProgramme): Target[] {
  const lines: { measures: readonly string[]; dimension?: string; category?: string }[] = [
    { measures: TOTALS },
    ...breakdowns.flatMap(({ key, categories, measures }) =>
      categories.map((category) => ({ measures, dimension: key, category })),
    ),
  ];
  const spans = [...Array(closings).keys()].flatMap((from) =>
    [...Array(closings - from).keys()].map((more) => [from + 1, from + 1 + more] as const),
  );
  return lines.flatMap(({ measures, ...line }) => {
    const wanted = measures.flatMap((whole): Target['measures'][] => [
      [[whole, 1]],
      ...(INSIDE[whole] ?? [])
        .filter((part) => measures.includes(part))
        .map((part): Target['measures'] => [
          [whole, 1],
          [part, -1],
        ]),
    ]);
    if (measures.includes('K14') && measures.includes('K11A')) {
      wanted.push([
        ['K13', 1],
        ['K14', -1],
        ['K11A', -1],
      ]);
    }
    return wanted.flatMap((each) => spans.map((steps) => ({ measures: each, steps, ...line })));
  });
}

/** What somebody read, closing by closing, and the threshold he is promised something by. */
export interface Reading {
  readonly states: readonly (readonly ClosingState[])[];
  readonly threshold: number;
}

/** Beliefs in all directions that a reader is asked for first. */
const DIRECTIONS = 4;

/**
 * What every reader finds out: nobody in particular, and each agency with its own part. A small
 * count of the others must be left as many values as its label has, or as its labels alone leave an
 * agency that counted a part of it.
 *
 * @param sample how many counts are looked at, by chance; those that are not small fall away
 */
export function attackOn(
  highs: Highs,
  programme: MadeProgramme,
  { states, threshold }: Reading,
  random: () => number,
  sample = Number.POSITIVE_INFINITY,
): Attack {
  const agencies = [...new Set(programme.passes.map(({ agencyId }) => agencyId))];
  const all = targetsOf(programme);
  const found: string[] = [];
  let looked = 0;
  for (const who of [null, ...agencies]) {
    const reader = new ClosingReader(highs, programme, who);
    const byLabels = new ClosingReader(highs, programme, who);
    for (const state of states.flat()) {
      reader.read(state);
      byLabels.read(state, true);
    }
    const truth = reader.truth();
    const beliefs = [truth];
    for (const target of some(all, sample, random)) {
      const terms = reader.termsOf(target);
      const count = valueIn(truth, terms);
      if (count === 0 || Math.abs(count) >= threshold) continue;
      looked++;
      if (beliefs.length === 1) beliefs.push(...reader.someBeliefs(random, DIRECTIONS));
      const values = beliefs.map((belief) => valueIn(belief, terms));
      if (Math.max(...values) - Math.min(...values) >= threshold - 2) continue;
      const { least, most, beliefs: more } = reader.range(terms);
      beliefs.push(...more);
      if (most - least >= threshold - 2) continue;
      const alone = byLabels.range(terms);
      if (most - least >= Math.min(threshold - 2, alone.most - alone.least)) continue;
      found.push(`${who ?? 'anybody'}: ${JSON.stringify(target)}, ${count} in ${least}–${most}`);
    }
    reader.dispose();
    byLabels.dispose();
  }
  return { looked, found };
}

function some<T>(all: readonly T[], count: number, random: () => number): readonly T[] {
  if (all.length <= count) return all;
  return [...Array(count)].map(() => all[Math.floor(random() * all.length)] as T);
}
