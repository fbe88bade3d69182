import type { NormalisedText } from '../normalise.js';
import { type Change, type Reading, rewritten } from './rewritten.js';

/** Letters that are written, or read by a machine, where a figure stands. */
const FIGURE_OF: Readonly<Record<string, string>> = {
  ...{ O: '0', o: '0', Q: '0', D: '0', l: '1', I: '1', i: '1', '|': '1', '!': '1', Z: '2', z: '2' },
  ...{ S: '5', s: '5', G: '6', b: '6', B: '8', g: '9', q: '9' },
};
const LIKE = '[\\dOoQDlIi|!ZzSsGbBgq]';
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

/** The text with figures for the letters that stand for them: `85O7O3-lZ34`. */
export function lettersAsFigures(source: NormalisedText): Reading | undefined {
  if (!/\d/.test(source.text)) return undefined;
  return rewritten(source, changesIn(source.text));
}

function* changesIn(text: string): Generator<Change> {
  for (const { 0: run, index } of text.matchAll(LETTERED)) {
    const written = run.replace(/[-./ +]/g, '');
    const figures = written.replace(/\D/g, '').length;
    const isWord = written.length > 4 && written.length < WHOLE && figures < written.length * LEAST;
    if (figures === written.length || isWord || (figures === 0 && written.length !== 4)) continue;
    const read = run.replace(/[A-Za-z|!]/g, (letter) => FIGURE_OF[letter] as string);
    yield { from: index, to: index + run.length, read };
  }
}
