import {
  casesOf,
  type Figure,
  type FigureSet,
  type MeasureOptions,
} from '@stad/platform/rules/testing/figure-set.js';
import type { Highs } from 'highs';
import { THRESHOLD } from '../audience.js';
import { chance } from '../testing/made-tables.js';
import { solver } from '../testing/solver.js';
import { ClosingBook } from './closing-book.js';
import { attackOn } from './testing/closing-attack.js';
import { type Losses, lossesIn } from './testing/closing-losses.js';
import { largeProgramme, type Size } from './testing/large-programme.js';
import { closed, madeProgramme } from './testing/made-programme.js';
import { toldNaively } from './testing/naive-teller.js';

/** Programmes a run attacks, the counts looked at for each reader of each, and those told naively. */
const CASES = {
  short: { programmes: 24, sample: 100, naive: 4 },
  full: { programmes: 5000, sample: 250, naive: 100 },
} as const;
/** So often a long run says how far it is, in programmes. */
const TOLD_EVERY = 250;
/** In every other programme three reports in ten are corrected at a later closing. */
const CORRECTED = 0.3;

const LARGE: Size = { closings: 24, towns: 5, agencies: 3, passes: 8, mean: 15 };
const SPARSE: Size = { ...LARGE, passes: 2, mean: 3 };
const COUNTRY: Size = { ...LARGE, towns: 290, agencies: 290, passes: 300 };

/** Those who find something out, by whom they are and what they read. */
const READERS = ['anybody', 'agency', 'both', 'public', 'corrected'] as const;
type Reader = (typeof READERS)[number];

/** INV-15 over time: what an attacker with a solver finds out of all closings, and what it costs. */
export const figures: FigureSet = {
  name: 'closings',
  async measure({ size, share, clock, seed, note }: MeasureOptions): Promise<readonly Figure[]> {
    const highs = await solver();
    const tally = new Tally();
    const { programmes, sample, naive } = CASES[size];
    const { from, to } = casesOf(programmes, share);
    for (let at = from; at < to; at++) {
      const before = tally.sum;
      tally.add(highs, seed + at, at % 2 === 1, sample);
      if (tally.sum > before) note?.(`  programme ${at}: ${tally.sum - before} counts found`);
      if ((at + 1) % TOLD_EVERY === 0) note?.(`  ${at + 1} programmes, ${tally.sum} counts found`);
    }
    const none = (what: string, ...who: Reader[]): Figure => ({
      what,
      value: who.reduce((sum, each) => sum + tally.found[each], 0),
      unit: 'counts',
      atMost: 0,
    });
    const lost = (what: string, { all, lost }: Losses): Figure => ({
      what: `not told exactly at the last closing, ${what}`,
      value: (100 * lost) / all,
      unit: '%',
    });
    const ms = (what: string, value: number, atMost: number): Figure => ({
      what: `the 24th closing, ${what}`,
      value,
      unit: 'ms',
      atMost,
    });
    return [
      {
        ...{ what: 'programmes attacked', unit: 'programmes' },
        ...{ value: tally.programmes, atLeast: to - from },
      },
      { what: 'hidden small counts a reader tried to solve', value: tally.looked, unit: 'counts' },
      none('found by nobody in particular', 'anybody'),
      none('found by an agency with its own part', 'agency'),
      none('found by who reads what partners and the public are told', 'both'),
      none('found in what the public is told', 'public'),
      none('found where reports were corrected', 'corrected'),
      {
        what: `found in ${naive} programmes told closing by closing`,
        value: naively(highs, seed, naive, sample),
        unit: 'counts',
        atLeast: naive,
      },
      lost('totals', tally.totals.plain),
      lost('rows', tally.cells.plain),
      lost('totals with corrections', tally.totals.corrected),
      lost('rows with corrections', tally.cells.corrected),
      ms('5 towns, 3 agencies', lastOf(LARGE, clock), 2000),
      ms('with few persons', lastOf(SPARSE, clock), 2000),
      ms('with corrections', lastOf({ ...SPARSE, corrected: true }, clock), 2000),
      ms('290 towns', lastOf(COUNTRY, clock), 5000),
    ];
  },
};

class Tally {
  programmes = 0;
  looked = 0;
  readonly found = { anybody: 0, agency: 0, both: 0, public: 0, corrected: 0 };
  /** Counts found so far, by whomever. */
  get sum(): number {
    return READERS.reduce((sum, each) => sum + this.found[each], 0);
  }

  readonly totals = { plain: { all: 0, lost: 0 }, corrected: { all: 0, lost: 0 } };
  readonly cells = { plain: { all: 0, lost: 0 }, corrected: { all: 0, lost: 0 } };

  add(highs: Highs, seed: number, isCorrected: boolean, sample: number): void {
    this.programmes += 1;
    const random = chance(seed);
    const programme = madeProgramme(random, isCorrected ? CORRECTED : 0);
    const partners = closed(programme, 'partners');
    const everybody = closed(programme, 'public', partners);
    const attack = (states: (typeof partners)[], audience: 'partners' | 'public') => {
      const reading = { states, threshold: THRESHOLD[audience] };
      const { looked, found } = attackOn(highs, programme, reading, random, sample);
      this.looked += looked;
      return found;
    };
    const own = attack([partners], 'partners');
    const isAnybody = (found: string) => found.startsWith('anybody');
    const both = attack([partners, everybody], 'partners');
    const open = attack([everybody], 'public');
    if (isCorrected) this.found.corrected += own.length + both.length + open.length;
    else {
      this.found.anybody += own.filter(isAnybody).length;
      this.found.agency += own.filter((each) => !isAnybody(each)).length;
      this.found.both += both.length;
      this.found.public += open.length;
    }
    const kind = isCorrected ? 'corrected' : 'plain';
    const losses = lossesIn(programme, partners.at(-1) as (typeof partners)[0], THRESHOLD.partners);
    for (const what of ['totals', 'cells'] as const) {
      this[what][kind].all += losses[what].all;
      this[what][kind].lost += losses[what].lost;
    }
  }
}

function naively(highs: Highs, seed: number, count: number, sample: number): number {
  let found = 0;
  for (let at = 0; at < count; at++) {
    const random = chance(seed + at);
    const programme = madeProgramme(random);
    const reading = { states: [toldNaively(programme)], threshold: THRESHOLD.partners };
    found += attackOn(highs, programme, reading, random, sample).found.length;
  }
  return found;
}

/** What the last closing of a programme takes to compute. */
function lastOf(size: Size, clock: () => number): number {
  const book = new ClosingBook('partners');
  let ms = 0;
  largeProgramme(1, size).forEach((counts, at) => {
    const began = clock();
    book.close(counts, at + 1 === size.closings);
    ms = clock() - began;
  });
  return ms;
}
