import type { Figure, FigureSet, MeasureOptions } from '@stad/platform/rules/testing/figure-set.js';
import { scan } from './scan.js';
import { figuresByHand } from './testing/hands/measured.js';
import { HOSTILE_UNITS } from './testing/hostile-units.js';
import { DISGUISES, makeNumber } from './testing/made-numbers.js';
import { TRACES } from './testing/made-traces.js';
import { neutralSentence } from './testing/neutral-sentences.js';
import { seeded } from './testing/seeded.js';

const NOW = new Date('2025-12-01T12:00:00Z');
const verdictOf = (text: string) => scan(text, { now: NOW }).verdict;

/** The guard in numbers: what it finds, what it disturbs, what it costs (security.md 5). */
export const figures: FigureSet = {
  name: 'guard',
  measure: (options) => [
    ...stopped(options),
    ...asked(options),
    ...figuresByHand(verdictOf, options.size === 'full' ? 4_000 : 2_000, options.seed + 4),
    ...silent(options),
    ...quick(options),
    hostile(options),
  ],
};

/** Numbers made now, each in all twelve disguises, in a sentence with another figure in it. */
export function stopped({ size, seed }: MeasureOptions): Figure[] {
  const made = size === 'full' ? 20_000 : 2_000;
  const random = seeded(seed);
  const numbers = Array.from({ length: made }, () => makeNumber(random));
  const shares = Object.entries(DISGUISES).map(([name, disguise]) => {
    const caught = numbers.filter(
      (number, at) => verdictOf(`I samtal ${at % 9} ${disguise(number, random)} i dag`) === 'block',
    ).length;
    return { name, share: percent(caught, made) };
  });
  const all = shares.reduce((sum, { share }) => sum + share, 0) / shares.length;
  return [
    { what: 'numbers, each in twelve disguises', value: made, unit: 'numbers' },
    { what: 'stopped, all disguises', value: all, unit: '%', atLeast: 99.5 },
    ...shares.map(({ name, share }) => ({
      what: `stopped: ${name}`,
      value: share,
      unit: '%',
      atLeast: 99.5,
    })),
  ];
}

/** Phones, addresses, plates and the like: at least asked about. */
function asked({ size, seed }: MeasureOptions): Figure[] {
  const made = size === 'full' ? 4_000 : 400;
  const random = seeded(seed + 1);
  const kinds = Object.values(TRACES);
  let found = 0;
  for (let at = 0; at < made; at++) {
    const trace = kinds[at % kinds.length]?.(random) ?? '';
    if (verdictOf(`Hon sa ${trace} i samtalet.`) !== 'clean') found += 1;
  }
  return [{ what: 'traces asked about', value: percent(found, made), unit: '%', atLeast: 99 }];
}

/** Sentences of the kind these users write, which point at nobody. */
function silent({ size, seed }: MeasureOptions): Figure[] {
  const least = size === 'full' ? 20_000 : 3_000;
  const random = seeded(seed + 2);
  const sentences = new Set<string>();
  while (sentences.size < least) sentences.add(neutralSentence(random));
  const verdicts = [...sentences].map(verdictOf);
  const count = (wanted: string) => verdicts.filter((verdict) => verdict === wanted).length;
  return [
    {
      what: 'different neutral sentences',
      value: sentences.size,
      unit: 'sentences',
      atLeast: 2_000,
    },
    {
      what: 'warnings in 1,000 neutral sentences',
      value: (count('warn') * 1_000) / sentences.size,
      unit: '',
      atMost: 3,
    },
    { what: 'neutral sentences stopped', value: count('block'), unit: '', atMost: 0 },
  ];
}

/** Neutral text and the same number of characters of nothing but figures; the median of many. */
function quick({ size, seed, clock }: MeasureOptions): Figure[] {
  const random = seeded(seed + 3);
  let prose = '';
  while (prose.length < 2_000) prose += `${neutralSentence(random)} `;
  const dense = Array.from({ length: 1_000 }, () => `${Math.floor(random() * 10)} `).join('');
  const times = size === 'full' ? 400 : 80;
  const median = (text: string) => {
    const taken = Array.from({ length: times }, () => {
      const from = clock();
      verdictOf(text.slice(0, 2_000));
      return clock() - from;
    });
    return taken.sort((a, b) => a - b)[Math.floor(times / 2)] as number;
  };
  return [
    { what: '2,000 characters of text', value: median(prose), unit: 'ms', atMost: 5 },
    { what: '2,000 characters of figures', value: median(dense), unit: 'ms', atMost: 5 },
  ];
}

/** The longest text a field may send, made of nothing but the beginnings of what is looked for. */
const LONGEST = 20_000;

function hostile({ size, clock }: MeasureOptions): Figure {
  const taken = HOSTILE_UNITS.map((unit) => {
    const text = unit.repeat(Math.ceil(LONGEST / unit.length)).slice(0, LONGEST);
    const runs = Array.from({ length: size === 'full' ? 5 : 2 }, () => {
      const from = clock();
      verdictOf(text);
      return clock() - from;
    });
    return Math.min(...runs);
  });
  return {
    what: `20,000 hostile characters of ${HOSTILE_UNITS.length} kinds, most`,
    value: Math.max(...taken),
    unit: 'ms',
    atMost: 200,
  };
}

function percent(part: number, whole: number): number {
  return (100 * part) / whole;
}
