import type { Audience } from '../../audience.js';
import { ClosingBook } from '../closing-book.js';
import { type Breakdown, ClosingCounts, type CountedBy } from '../closing-counts.js';
import type { ClosingState } from '../closing-state.js';
import type { Measure } from '../measure.js';

/** One pass as its report counts it, or what a correction adds to one; made up. */
export interface MadePass {
  readonly agencyId: string;
  /** Which closing it is the first to be counted at, from 1. */
  readonly closing: number;
  readonly site: string;
  readonly type: string;
  readonly counts: Readonly<Record<Measure, number>>;
  /** Contacts, and those that accepted, by sex. */
  readonly contactsBySex: readonly number[];
  readonly acceptedBySex: readonly number[];
}

export interface MadeProgramme {
  readonly closings: number;
  readonly breakdowns: readonly Breakdown[];
  readonly passes: readonly MadePass[];
}

const SEXES = ['F', 'M', 'X'];
const TYPES = ['STREET', 'DIGITAL', 'PREMISES'];
const whole = (random: () => number, mean: number) =>
  Math.floor(-Math.log(1 - random()) * mean + random() * 0.5);
const some = (random: () => number, of: number, share: number) =>
  [...Array(of)].filter(() => random() < share).length;

/**
 * Three to twelve closings, one to three agencies and towns, passes as they are in the field.
 *
 * @param corrected the share of passes whose report is corrected at a later closing, up or down
 */
export function madeProgramme(random: () => number, corrected = 0): MadeProgramme {
  const closings = 3 + Math.floor(random() * 10);
  const sites = [...Array(1 + Math.floor(random() * 3)).keys()].map((at) => `town ${at}`);
  const agencies = 1 + Math.floor(random() * 3);
  const mean = [1, 3, 8, 20][Math.floor(random() * 4)] as number;
  const busy = 0.5 + random() * 2.5;
  const shares = [0.3 + random() * 0.6, 0.4 + random() * 0.6, random(), random()] as const;
  const passes: MadePass[] = [];
  for (let closing = 1; closing <= closings; closing++) {
    for (let each = whole(random, busy); each > 0; each--) {
      passes.push(madePass(random, { closing, sites, agencies, mean, shares }));
    }
  }
  const corrections = passes
    .filter(({ closing }) => closing < closings && random() < corrected)
    .flatMap((pass) => {
      const closing = pass.closing + 1 + Math.floor(random() * (closings - pass.closing));
      // Mostly the same pass, counted a little differently; now and then another town or type.
      const other = madePass(random, { closing, sites, agencies, mean, shares });
      const { site, type } = random() < 0.2 ? other : pass;
      return correctionOf(pass, { ...slightly(random, pass), closing, site, type });
    });
  return { closings, breakdowns: breakdownsOf(sites), passes: [...passes, ...corrections] };
}

/** The same report with some of its persons counted otherwise: none lies outside what it lies in. */
export function slightly(random: () => number, pass: MadePass): MadePass {
  const by = () => Math.floor(random() * 5) - 2;
  const between = (least: number, n: number, most: number) => Math.min(most, Math.max(least, n));
  const { counts } = pass;
  const K13 = Math.max(0, counts.K13 + by());
  const K12 = Math.max(K13, counts.K12 + by());
  const K11 = Math.max(K12, counts.K11 + by());
  const K14 = between(0, counts.K14 + by(), K13);
  const K11A = between(0, counts.K11A + by(), K13 - K14);
  const K13A = between(0, counts.K13A + by(), K13);
  const K18A = Math.max(0, counts.K18A + by());
  const acceptedBySex = spread(random, K14);
  const others = spread(random, K12 - K14);
  return {
    ...pass,
    counts: { K11, K12, K13, K14, K11A, K13A, K18A },
    contactsBySex: acceptedBySex.map((n, at) => n + (others[at] as number)),
    acceptedBySex,
  };
}

/** What a corrected report takes away and what it adds, at the closing it belongs to. */
export function correctionOf(pass: MadePass, corrected: MadePass): MadePass[] {
  const negative = (counts: readonly number[]) => counts.map((n) => -n);
  const taken = Object.entries(pass.counts).map(([measure, n]) => [measure, -n] as const);
  return [
    {
      ...pass,
      closing: corrected.closing,
      counts: Object.fromEntries(taken) as MadePass['counts'],
      contactsBySex: negative(pass.contactsBySex),
      acceptedBySex: negative(pass.acceptedBySex),
    },
    corrected,
  ];
}

export function madePass(
  random: () => number,
  given: {
    closing: number;
    sites: readonly string[];
    agencies: number;
    mean: number;
    shares: readonly [number, number, number, number];
  },
): MadePass {
  const { closing, sites, agencies, mean, shares } = given;
  const K11 = whole(random, mean);
  const K12 = some(random, K11, shares[0]);
  const K13 = some(random, K12, shares[1]);
  const K14 = some(random, K13, shares[2] / 2);
  const K11A = some(random, K13 - K14, shares[3]);
  const K13A = some(random, K13, shares[3] / 2);
  const counts = { K11, K12, K13, K14, K11A, K13A, K18A: whole(random, mean) };
  const acceptedBySex = spread(random, K14);
  const others = spread(random, K12 - K14);
  return {
    agencyId: `agency ${Math.floor(random() * random() * agencies)}`,
    closing,
    site: sites[Math.floor(random() * random() * sites.length)] as string,
    type: TYPES[Math.floor(random() * TYPES.length)] as string,
    counts,
    contactsBySex: acceptedBySex.map((n, at) => n + (others[at] as number)),
    acceptedBySex,
  };
}

/** Persons over the sexes, most of them of the first. */
function spread(random: () => number, of: number): number[] {
  const bySex = SEXES.map(() => 0);
  for (let one = 0; one < of; one++) {
    const at = random() < 0.7 ? 0 : random() < 0.8 ? 1 : 2;
    bySex[at] = (bySex[at] as number) + 1;
  }
  return bySex;
}

export function breakdownsOf(sites: readonly string[]): Breakdown[] {
  return [
    {
      key: 'site',
      categories: sites,
      measures: ['K11', 'K12', 'K13', 'K14', 'K11A', 'K13A', 'K18A'],
    },
    { key: 'passType', categories: TYPES, measures: ['K11', 'K12', 'K13', 'K11A', 'K13A'] },
    { key: 'sex', categories: SEXES, measures: ['K12', 'K14'] },
  ];
}

/** What each pass adds to each figure. */
export function countedIn(pass: MadePass): CountedBy[] {
  const { agencyId, counts, site, type, contactsBySex, acceptedBySex } = pass;
  const measures = Object.keys(counts) as Measure[];
  const byType: readonly Measure[] = ['K11', 'K12', 'K13', 'K11A', 'K13A'];
  const of = (measure: Measure, dimension: string, category: string, count: number) => ({
    agencyId,
    measure,
    place: { dimension, category },
    count,
  });
  return [
    ...measures.flatMap((measure): CountedBy[] => [
      { agencyId, measure, place: null, count: counts[measure] },
      of(measure, 'site', site, counts[measure]),
    ]),
    ...byType.map((measure) => of(measure, 'passType', type, counts[measure])),
    ...SEXES.flatMap((sex, at) => [
      of('K12', 'sex', sex, contactsBySex[at] as number),
      of('K14', 'sex', sex, acceptedBySex[at] as number),
    ]),
  ];
}

export const dayOf = (closing: number) => `20${20 + Math.floor(closing / 12)}-${closing % 12}`;

/** The counts at each closing. */
export function countsAt(programme: MadeProgramme, closing: number): ClosingCounts {
  const counted = new Map<string, CountedBy>();
  for (const pass of programme.passes) {
    if (pass.closing > closing) continue;
    for (const each of countedIn(pass)) {
      const key = JSON.stringify([each.agencyId, each.measure, each.place]);
      counted.set(key, { ...each, count: each.count + (counted.get(key)?.count ?? 0) });
    }
  }
  return new ClosingCounts(dayOf(closing), programme.breakdowns, [...counted.values()]);
}

/** Every closing of it, told for an audience, at most as others are told it. */
export function closed(
  programme: MadeProgramme,
  audience: Audience,
  within?: readonly ClosingState[],
): readonly ClosingState[] {
  const book = new ClosingBook(audience);
  return [...Array(programme.closings).keys()].map((at) =>
    book.close(countsAt(programme, at + 1), at + 1 === programme.closings, within?.[at] ?? null),
  );
}
