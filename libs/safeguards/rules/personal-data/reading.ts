import type { NormalisedText } from './normalise.js';
import { spelledAsFigures } from './spelled-digits.js';

/** A text read in another way, with the way back to what was typed. */
export interface Reading extends NormalisedText {
  /** 1 for each unit that reads otherwise than it stands, or stands beside what was left out. */
  readonly changed: Uint8Array;
  /** Words stand as figures: no table is written so. */
  readonly isSpelled?: boolean;
}

/**
 * A text in which words are read as the figures they name: twice, where a year or hundreds in words may
 * go on or not, and where what joins two numbers may part them.
 */
export function spokenReadings(source: NormalisedText): Reading[] {
  const [first, second] = [spelledAsFigures(source, true), spelledAsFigures(source, false)];
  if (!first || !second) return [];
  return (first.text === second.text ? [first] : [first, second]).map((read) => ({
    ...read,
    changed: read.spelled,
    isSpelled: true,
  }));
}
