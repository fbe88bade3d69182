import type { NormalisedText } from '../normalise.js';
import { type Reading, spokenReadings } from '../reading.js';
import { outOfCarrier } from './carried.js';
import { lettersAsFigures } from './lettered.js';
import { rewritten } from './rewritten.js';

/**
 * In what other ways a text may be read: out of what carried it, letters as the figures they look
 * like, words as the figures they name. Most texts have none of these.
 */
export function readingsOf(source: NormalisedText): Reading[] {
  const carried = outOfCarrier(source);
  const plain = carried ?? source;
  return [
    ...(carried ? [carried] : []),
    ...lettersAsFigures(plain),
    ...spokenReadings(plain).map(withoutDashes),
  ];
}

const TYPED_DATE =
  /\d\d ?- ?\d\d ?- ?\d\d|(?<![\d.]|\d )\d{1,2}\.\d{1,2}\.(?:19|20)?\d\d(?![\d.])/g;

/** `6-4-1 - 8 3`, `7, 3, 0, 3`, `0.6.5.2`: no mark parts single figures that were said. */
function withoutDashes(source: Reading): Reading {
  const dashes = [
    ...source.text.matchAll(
      /(?<=(?<!\d)\d{1,2})(?: ?- ?|, ?)(?=\d{1,2}(?!\d| ?år))|(?<=(?<!\d)\d)(?:\.|, och )(?=\d(?!\d))/g,
    ),
  ];
  // A date that was typed in figures keeps its marks.
  const typed = [...source.text.matchAll(TYPED_DATE)].filter(
    ({ 0: date, index }) => !source.changed.subarray(index, index + date.length).includes(1),
  );
  const isDate = (at: number) =>
    typed.some(({ 0: date, index }) => index <= at && at < index + date.length);
  const parting = dashes.filter(({ index }) => !isDate(index));
  const changes = parting.map(({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
    read: ' ',
  }));
  const read = rewritten(source, changes);
  if (!read) return source;
  const changed = Uint8Array.from(read.changed);
  // What was a word stays one: by the place it was typed in.
  const words = new Set<number>();
  for (const [at, isWord] of source.changed.entries()) {
    if (isWord) words.add(source.starts[at] as number);
  }
  for (const [at, start] of read.starts.entries()) if (words.has(start)) changed[at] = 1;
  return { ...read, changed, isSpelled: true };
}
