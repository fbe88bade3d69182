import type { NormalisedText } from '../normalise.js';
import type { Reading } from '../reading.js';
import { type Change, rewritten } from './rewritten.js';

/** Letters that are written, or read by a machine, where a figure stands, of other alphabets too. */
const LETTERS: readonly (readonly [figure: string, letters: string])[] = [
  ['0', 'OoQDØøОоΟο°º'],
  ['1', 'lIi|!ІіΙι¦ǀ'],
  ['2', 'Zz'],
  ['3', 'ЗзƐЭ'],
  ['5', 'SsЅѕ'],
  ['6', 'Gbбб'],
  ['8', 'BВΒ'],
  ['9', 'gq'],
];
const FIGURE_OF: ReadonlyMap<string, string> = new Map(
  LETTERS.flatMap(([figure, letters]) =>
    [...letters].map((one): [string, string] => [one, figure]),
  ),
);
/** What the same letters are taken for by others. */
const OTHERWISE: ReadonlyMap<string, string> = new Map([
  ['b', '8'],
  ['Q', '9'],
  ['G', '9'],
  ['g', '8'],
]);
const FIGURE_OR_OTHER: ReadonlyMap<string, string> = new Map([...FIGURE_OF, ...OTHERWISE]);
const LIKE = `[\\d${LETTERS.map(([, letters]) => letters).join('')}]`;
const ALONE = ['(?<![\\p{L}\\d|!])', '(?![\\p{L}\\d|!])'] as const;
/** A run with a figure in it, or the shape of a whole number in which some are figures. */
const RUNS = [
  `${LIKE}{2,4}(?:[-./ ]${LIKE}{2}){2} ?[-+/ ] ?${LIKE}{4}`,
  `${LIKE}{6,8} ?[-+/ ] ?${LIKE}{4}`,
  `(?<=(?:fyra|sista|siffror|siffrorna|slut|slutar på) ?(?:är |[:=] ?)?)${LIKE}{4}`,
  `(?=[^\\d ]{0,12}\\d)${LIKE}{2,12}`,
];
const LETTERED = new RegExp(`${ALONE[0]}(?:${RUNS.join('|')})${ALONE[1]}`, 'gu');
/** A third of a short run is figures, or it is a word. */
const LEAST = 1 / 3;
const WHOLE = 10;

/** No word is written so: a capital or a mark after a small letter. */
const MIXED = /\p{Ll}[-./ +]?[\p{Lu}!|]/u;

/** The text with figures for the letters that stand for them: `85O7O3-lZ34`, `BSOGoI-lZSS`. */
export function lettersAsFigures(source: NormalisedText): Reading[] {
  if (!/\d/.test(source.text) && !MIXED.test(source.text)) return [];
  const changes = [...changesIn(source.text, FIGURE_OF)];
  const reading = rewritten(source, changes);
  if (!reading) return [];
  const isTwoWays = changes.some(({ from, to }) => /[bQGg]/.test(source.text.slice(from, to)));
  const other = isTwoWays && rewritten(source, changesIn(source.text, FIGURE_OR_OTHER));
  return other ? [reading, other] : [reading];
}

function* changesIn(text: string, figureOf: ReadonlyMap<string, string>): Generator<Change> {
  for (const { 0: run, index } of text.matchAll(LETTERED)) {
    const written = run.replace(/[-./ +]/g, '');
    const figures = written.replace(/\D/g, '').length;
    const isWord = written.length > 4 && written.length < WHOLE && figures < written.length * LEAST;
    const isBare = written.length === 4 || (written.length >= WHOLE && MIXED.test(run));
    if (figures === written.length || isWord || (figures === 0 && !isBare)) continue;
    const read = run.replace(/[^\d./ +-]/gu, (letter) => figureOf.get(letter) as string);
    yield { from: index, to: index + run.length, read };
  }
}
