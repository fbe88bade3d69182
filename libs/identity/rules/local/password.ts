import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import { COMMON_WORDS } from './common-words.js';
import { PORTAL_WORDS, TOWNS } from './context-words.js';

/** Of a local account, in characters as one counts them (code points after NFC); security.md 3. */
export const PASSWORD_CHARACTERS = { least: 15, most: 128 } as const;

/** So much must be left when what anybody would try is taken out. */
const LEAST_OWN = 8;
/** Shorter words of the surroundings stand in too many others. */
const LEAST_WORD = 4;
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
];
const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/**
 * A password somebody chooses, in the form that is hashed (NFC). `surroundings` is what an attacker knows
 * of the account beside the portal and the towns: the agency by each of its names, function, address. NIST SP 800-63B-4 3.1.1.2: length decides, no
 * rules of composition; what is common or of the context is refused.
 *
 * Problems on `password`: `PASSWORD_TOO_SHORT` { least }, `PASSWORD_TOO_LONG` { most },
 * `PASSWORD_COMMON`, `PASSWORD_OF_CONTEXT`.
 */
export function checkPassword(password: string, surroundings: readonly string[]): Result<string> {
  const text = password.normalize('NFC');
  return check(problemsOf(text, surroundings), text);
}

function problemsOf(text: string, surroundings: readonly string[]): readonly Problem[] {
  const field = 'password';
  const { least, most } = PASSWORD_CHARACTERS;
  const length = [...text].length;
  if (length < least) return [{ code: 'PASSWORD_TOO_SHORT', field, params: { least } }];
  if (length > most) return [{ code: 'PASSWORD_TOO_LONG', field, params: { most } }];
  const context = [...OF_EVERYBODY, ...surroundings.flatMap(wordsOf)];
  const readings = [folded(text), folded(lettersFor(text))];
  if (readings.some((reading) => isRepeated(reading) || ownOf(reading, COMMON_WORDS) < LEAST_OWN))
    return [{ code: 'PASSWORD_COMMON', field }];
  if (readings.some((reading) => ownOf(reading, [...COMMON_WORDS, ...context]) < LEAST_OWN))
    return [{ code: 'PASSWORD_OF_CONTEXT', field }];
  return [];
}

/** *Lunds kommun* as `lundskommun`, `lunds`, `kommun`: whole and in its words. */
function wordsOf(text: string): readonly string[] {
  const parts = text.split(/[^\p{L}\p{N}]+/u).map(folded);
  return [folded(text), ...parts].filter((word) => word.length >= LEAST_WORD);
}

/** Small letters without diacritics; what is neither letter nor digit hides nothing. */
function folded(text: string): string {
  const plain = text.normalize('NFKD').toLowerCase();
  const kept = plain.replace(/[^\p{L}\p{N}]/gu, '');
  // A password of signs alone has nothing to fold.
  return kept === '' ? plain : kept;
}

/** *L0s3n0rd* as *Losenord*. */
function lettersFor(text: string): string {
  return [...text].map((each) => LOOKALIKES[each] ?? each).join('');
}

/** One part again and again, or a handful of characters. */
function isRepeated(text: string): boolean {
  const characters = [...text];
  if (new Set(characters).size < 5) return true;
  for (let period = 1; period <= characters.length / 2; period += 1) {
    if (characters.every((each, at) => at < period || each === characters[at - period]))
      return true;
  }
  return false;
}

/** Words that are of the context whoever chooses. */
const OF_EVERYBODY = [...PORTAL_WORDS, ...TOWNS].flatMap(wordsOf);

/** How many characters belong to no word of the list, no run along a row of keys and no year. */
function ownOf(text: string, words: readonly string[]): number {
  const taken = new Set<number>();
  const take = (from: number, length: number) => {
    for (let at = from; at < from + length; at += 1) taken.add(at);
  };
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      take(at, word.length);
    }
  }
  for (const match of text.matchAll(/(?:19|20)\d\d|(.)\1{2,}/gu)) {
    take(match.index, match[0].length);
  }
  for (let from = 0; from + LEAST_WORD <= text.length; from += 1) {
    if (isRun(text.slice(from, from + LEAST_WORD))) take(from, LEAST_WORD);
  }
  return text.length - taken.size;
}

function isRun(text: string): boolean {
  const back = [...text].reverse().join('');
  return ROWS.some((row) => row.includes(text) || row.includes(back));
}
