import type { NormalisedText } from '../normalise.js';
import { isTwoWays, spelledAsFigures } from '../spelled-digits.js';
import { outOfCarrier } from './carried.js';
import { lettersAsFigures } from './lettered.js';
import { type Reading, rewritten } from './rewritten.js';

/** A reading beside the text as it stands. */
export interface OtherReading extends Reading {
  /** Words stand as figures: no table is written so. */
  readonly isSpelled?: boolean;
}

/**
 * In what other ways a text may be read: out of what carried it, letters as the figures they look
 * like, words as the figures they name. Most texts have none of these.
 */
export function readingsOf(source: NormalisedText): OtherReading[] {
  const carried = outOfCarrier(source);
  const readings: OtherReading[] = carried ? [carried] : [];
  const plain = carried ?? source;
  readings.push(...lettersAsFigures(plain));
  for (const joined of isTwoWays(plain.text) ? [true, false] : [true]) {
    const spelled = spelledAsFigures(plain, joined);
    if (spelled) {
      readings.push({ ...withoutDashes(spelled, spelled.spelled), isSpelled: true });
    }
  }
  return readings;
}

/** `6-4-1 - 8 3`: a dash that was said or written between single figures parts nothing. */
function withoutDashes({ text, starts, ends }: NormalisedText, spelled: Uint8Array): Reading {
  const dashes = [...text.matchAll(/(?<=(?<!\d)\d{1,2}) ?- ?(?=\d{1,2}(?!\d))/g)];
  const source = { text, starts, ends };
  const changes = dashes.map(({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
    read: ' ',
  }));
  const read = rewritten(source, changes);
  if (!read) return { ...source, changed: spelled };
  const changed = Uint8Array.from(read.changed);
  // What was a word stays one: by the place it was typed in.
  const words = new Set<number>();
  for (const [at, isWord] of spelled.entries()) if (isWord) words.add(starts[at] as number);
  for (const [at, start] of read.starts.entries()) if (words.has(start)) changed[at] = 1;
  return { ...read, changed };
}
