import type { NormalisedText } from '../normalise.js';
import { isTwoWays, spelledAsFigures } from '../spelled-digits.js';
import { outOfCarrier } from './carried.js';
import { lettersAsFigures } from './lettered.js';
import type { Reading } from './rewritten.js';

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
  const lettered = lettersAsFigures(plain);
  if (lettered) readings.push(lettered);
  for (const joined of isTwoWays(plain.text) ? [true, false] : [true]) {
    const spelled = spelledAsFigures(plain, joined);
    if (spelled) readings.push({ ...spelled, changed: spelled.spelled, isSpelled: true });
  }
  return readings;
}
