import type { Figure } from '@stad/platform/rules/testing/figure-set.js';
import { seeded } from '../seeded.js';
import { caseNotes } from './case-notes.js';
import { copiedLines } from './copied-lines.js';
import { fieldNotes } from './field-notes.js';
import type { Hand } from './tools.js';

export const HANDS: Readonly<Record<string, Hand>> = { caseNotes, fieldNotes, copiedLines };

type Verdict = 'block' | 'warn' | 'clean';
type Kind = Exclude<keyof Hand, 'innocent'>;

/** The least the guard must do about each, and what to call it. */
const KINDS: Readonly<Record<Kind, readonly [least: Verdict, words: string]>> = {
  unknownBirth: ['block', 'coordination numbers, months 00–12, days 60–91'],
  digitsInWords: ['block', 'digits in words'],
  monthByName: ['block', 'the month by name and the last four'],
  apart: ['block', 'date and last four apart'],
  interim: ['warn', 'interim numbers'],
  reserve: ['warn', 'reserve numbers'],
  shortStreet: ['warn', 'streets cut short'],
  account: ['warn', 'names of accounts'],
  advertisement: ['warn', 'ids of advertisements'],
  mapPoint: ['warn', 'points on a map'],
  document: ['warn', 'numbers of passports and LMA cards'],
};

/** One of the texts that were missed, for whoever mends; printed nowhere. */
export interface Caught {
  readonly kind: Kind;
  readonly hand: string;
  readonly share: number;
  readonly missed: readonly string[];
}

/** `count` texts of every kind by every hand. */
export function caughtByHand(
  verdictOf: (text: string) => Verdict,
  count: number,
  seed: number,
): Caught[] {
  return (Object.keys(KINDS) as Kind[]).flatMap((kind) =>
    Object.entries(HANDS).map(([hand, makes], at) => {
      const random = seeded(seed + at);
      const texts = Array.from({ length: count }, () => makes[kind](random));
      const enough = KINDS[kind][0] === 'block' ? ['block'] : ['block', 'warn'];
      const missed = texts.filter((text) => !enough.includes(verdictOf(text)));
      return { kind, hand, share: (100 * (count - missed.length)) / count, missed };
    }),
  );
}

/** The worst of three hands in every kind, and what innocent texts of the same hands come to. */
export function figuresByHand(
  verdictOf: (text: string) => Verdict,
  count: number,
  seed: number,
): Figure[] {
  const caught = caughtByHand(verdictOf, count, seed);
  const worst = (kind: Kind) =>
    Math.min(...caught.filter((each) => each.kind === kind).map(({ share }) => share));
  const verdicts = Object.values(HANDS).map((hand, at) => {
    const random = seeded(seed + 10 + at);
    return Array.from({ length: count }, () => verdictOf(hand.innocent(random)));
  });
  const most = (wanted: Verdict) =>
    Math.max(...verdicts.map((all) => all.filter((verdict) => verdict === wanted).length));
  return [
    { what: 'texts of each hand in each kind', value: count, unit: 'texts' },
    ...(Object.keys(KINDS) as Kind[]).map((kind) => ({
      what: `worst of three hands: ${KINDS[kind][1]}`,
      value: worst(kind),
      unit: '%',
      atLeast: 99.5,
    })),
    { what: 'innocent texts of a hand stopped, most', value: most('block'), unit: '', atMost: 0 },
    {
      what: 'warnings in 1,000 innocent texts of a hand, most',
      value: (1_000 * most('warn')) / count,
      unit: '',
      atMost: 3,
    },
  ];
}
