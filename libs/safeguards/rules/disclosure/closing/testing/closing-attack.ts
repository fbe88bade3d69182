import type { Highs } from 'highs';
import type { ClosingState } from '../closing-state.js';
import { ClosingReader, type Target } from './closing-reader.js';
import { countedIn, type MadeProgramme } from './made-programme.js';

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

/**
 * What every reader finds out: nobody in particular, and each agency with its own part. A small
 * count must be left as many values as its label has, or as its labels alone leave an agency that
 * counted a part of it.
 *
 * @param choose which of the small counts are looked at
 */
export function attackOn(
  highs: Highs,
  programme: MadeProgramme,
  told: readonly { readonly states: readonly ClosingState[]; readonly threshold: number }[],
  choose: (targets: readonly Target[]) => readonly Target[] = (all) => all,
): Attack {
  const threshold = Math.max(...told.map((each) => each.threshold));
  const agencies = [...new Set(programme.passes.map(({ agencyId }) => agencyId))];
  const targets = targetsOf(programme);
  const found: string[] = [];
  let looked = 0;
  for (const who of [null, ...agencies]) {
    const others = programme.passes.filter(({ agencyId }) => agencyId !== who);
    const small = targets.filter((target) => {
      const count = countOf(others, target);
      return count > 0 && count < threshold;
    });
    const reader = new ClosingReader(highs, programme, who);
    const byLabels = new ClosingReader(highs, programme, who);
    for (const { states, threshold } of told) {
      for (const state of states) {
        reader.read(state, threshold);
        byLabels.read(state, threshold, true);
      }
    }
    for (const target of choose(small)) {
      looked++;
      const { least, most } = reader.range(target);
      if (most - least >= threshold - 2) continue;
      const alone = byLabels.range(target);
      if (most - least >= Math.min(threshold - 2, alone.most - alone.least)) continue;
      found.push(
        `${who ?? 'anybody'}: ${JSON.stringify(target)}, ${countOf(others, target)} in ${least}–${most}`,
      );
    }
    reader.dispose();
    byLabels.dispose();
  }
  return { looked, found };
}

function countOf(passes: MadeProgramme['passes'], target: Target): number {
  const [from, to] = target.steps;
  const counted = passes
    .filter(({ closing }) => from <= closing && closing <= to)
    .flatMap(countedIn)
    .filter(
      ({ place }) => place?.dimension === target.dimension && place?.category === target.category,
    );
  return target.measures.reduce(
    (sum, [measure, sign]) =>
      sum +
      sign *
        counted
          .filter((each) => each.measure === measure)
          .reduce((all, { count }) => all + count, 0),
    0,
  );
}
