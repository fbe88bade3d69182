import type { NormalisedText } from './normalise.js';
import { isTwoWays, spelledAsFigures } from './spelled-digits.js';

/** A text read in another way, with the way back to what was typed. */
export interface Reading extends NormalisedText {
  /** 1 for each unit that reads otherwise than it stands, or stands beside what was left out. */
  readonly changed: Uint8Array;
  /** Words stand as figures: no table is written so. */
  readonly isSpelled?: boolean;
}

/** A text in which words are read as the figures they name: twice, where a year in words may go on or not. */
export function spokenReadings(source: NormalisedText): Reading[] {
  return (isTwoWays(source.text) ? [true, false] : [true]).flatMap((joined) => {
    const read = spelledAsFigures(source, joined);
    return read ? [{ ...read, changed: read.spelled, isSpelled: true }] : [];
  });
}
