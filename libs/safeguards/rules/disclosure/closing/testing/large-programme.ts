import { chance } from '../../testing/made-tables.js';
import { type Breakdown, ClosingCounts, type CountedBy } from '../closing-counts.js';
import type { Measure } from '../measure.js';
import { correctionOf, dayOf, type MadePass, madePass, slightly } from './made-programme.js';
import { PILOT_BREAKDOWNS } from './pilot-2022.js';

/** How large a programme is. */
export interface Size {
  readonly closings: number;
  readonly towns: number;
  readonly agencies: number;
  /** Passes of all towns from one closing to the next, and attempts in each. */
  readonly passes: number;
  readonly mean: number;
  /** One report of each closing is corrected at the next. */
  readonly corrected?: boolean;
}

/** The counts at each closing of a made programme with all breakdowns of the pilot. */
export function largeProgramme(seed: number, size: Size): readonly ClosingCounts[] {
  const random = chance(seed);
  const sites = [...Array(size.towns).keys()].map((at) => `town ${at}`);
  const breakdowns = PILOT_BREAKDOWNS.map((each) =>
    each.key === 'site' ? { ...each, categories: sites } : each,
  );
  const counted = new Map<string, CountedBy>();
  const add = (pass: MadePass) => {
    for (const each of countedIn(pass, breakdowns)) {
      const key = JSON.stringify([each.agencyId, each.measure, each.place]);
      counted.set(key, { ...each, count: each.count + (counted.get(key)?.count ?? 0) });
    }
  };
  let last: MadePass | undefined;
  return [...Array(size.closings).keys()].map((at) => {
    const given = { ...size, closing: at + 1, sites, shares: [0.6, 0.7, 0.5, 0.5] } as const;
    if (size.corrected && last) correctionOf(last, slightly(random, last)).forEach(add);
    for (let pass = 0; pass < size.passes; pass++) {
      last = madePass(random, given);
      add(last);
    }
    return new ClosingCounts(dayOf(at + 1), breakdowns, [...counted.values()]);
  });
}

function countedIn(
  { agencyId, site, type, counts, contactsBySex, acceptedBySex }: MadePass,
  breakdowns: readonly Breakdown[],
): CountedBy[] {
  const of = (measure: Measure, count: number, dimension?: string, category = '') => ({
    agencyId,
    measure,
    place: dimension === undefined ? null : { dimension, category },
    count,
  });
  const measures = Object.keys(counts) as Measure[];
  return [
    ...measures.map((measure) => of(measure, counts[measure])),
    ...breakdowns.flatMap(({ key, categories, measures: told }) => {
      if (key === 'site') return told.map((measure) => of(measure, counts[measure], key, site));
      if (key === 'passType') return told.map((each) => of(each, counts[each], key, type));
      // By age and form as by sex: what hangs together in a breakdown is the same.
      return categories.flatMap((category, at) => [
        of('K12', contactsBySex[at] ?? 0, key, category),
        ...(told.includes('K14') ? [of('K14', acceptedBySex[at] ?? 0, key, category)] : []),
      ]);
    }),
  ];
}
