import type { NormalisedText } from '../normalise.js';
import type { Reading } from '../reading.js';
import { type Change, rewritten } from './rewritten.js';

/** A formula that joins pieces, in English and in Swedish. */
const JOINS = /(?:CONCAT(?:ENATE)?|TEXTJOIN|SAMMANFOGA|SAMMANF|TEXTKOMB|KONKATENERA) ?\(/i;
const QUOTE = '["\'“”„»«`´]';
/** A word that is a figure begins so. */
const FIGURE_WORD =
  '(?:noll|ett|två|tre|fyr|fem|sex|sju|åtta|nio|ti|elva|tolv|zero|one|two|three|four|five|six|seven|eight|nin|ten)';
/** What the way a text came in has put between its figures; the longest first. */
const MARKS: readonly (readonly [form: string, read: (found: string) => string])[] = [
  // `\u002d`, `\n`, `\"`: escapes of JSON and of programs.
  ['\\\\u00[2-7][\\da-f]', (found) => String.fromCharCode(Number.parseInt(found.slice(2), 16))],
  ['(?:\\\\[nrt])+ ?', () => ' '],
  ['\\\\(?=["/\'])', () => ''],
  // `"850703"&"-"&"TTTT"`, `"850703" + "TTTT"`: pieces put together.
  [`(?<=\\d) ?[;,] ?${QUOTE}[^"']{0,12}${QUOTE}\\) ?& ?${QUOTE}?`, () => ''],
  [`${QUOTE} ?[&+] ?${QUOTE}`, () => ''],
  [`(?<=\\d) ?& ?(?=${QUOTE}|\\d)|(?<=${QUOTE}) ?& ?(?=\\d)`, () => ''],
  // `=2D`, and the `=` that breaks a line of mail.
  ['=2D', () => '-'],
  ['=20', () => ' '],
  [
    '(?<=\\d)[-=] (?:(?:>|\\|(?= )) ?)*(?=\\d)',
    (found) => (found[0] === '-' && found.length > 2 ? '-' : ''),
  ],
  ['(?<=-)= (?:(?:>|\\|(?= )) ?)*(?=\\d)|(?<=\\d)= (?=-)', () => ''],
  // `> ` of a quoted letter.
  ['(?<=^| )(?:(?:>|\\|(?= )) ?)+', () => ''],
  // `2. TTTT`: the mark of a list.
  [`(?<=[\\p{L}\\d]) [1-9][.)] (?=\\d{4}(?!\\d)|\\d\\d \\p{Ll}|${FIGURE_WORD})`, () => ' '],
  // `<b>`, `</td>`: what a page is marked with.
  [
    '</?[a-z][a-z\\d]{0,9}(?: [^<>]{0,60})?/?>',
    (found) => (/^<\/?(?:b|i|u|em|strong|span|font|mark|a)\b/i.test(found) ? '' : ' '),
  ],
  // What one says while one thinks.
  [
    '(?<=[\\p{L}\\d,.]) (?:e+h+m*|ö+h+m*|ä+h+m*|u+h+m*|u+m+|vänta(?: lite)?|alltså)(?=[ ,.])',
    () => '',
  ],
  // What is set in quotation marks, bold or code.
  [`${QUOTE}(?=[\\d+-])|(?<=[\\d+-])${QUOTE}`, () => ''],
  ['(?:\\*{1,3}|_{2,3})(?=\\d)|(?<=\\d)(?:\\*{1,3}|_{2,3})', () => ''],
];
const ANY = new RegExp(MARKS.map(([form]) => `(${form})`).join('|'), 'giu');
const IN_JOIN = new RegExp(`${QUOTE} ?[;,] ?${QUOTE}`, 'gu');
/** `[8,5,0,…]`: ten or twelve figures in a list of their own. */
const LISTED = /[[(](?:["']?\d["']? ?[,;] ?){9}(?:(?:["']?\d["']? ?[,;] ?){2})?["']?\d["']?[\])]/g;
/** The same without brackets, where a mark stands that counts and prose do not have: `8;5;0;7;0;3;1;2;3;4`. */
const IN_COLUMNS =
  /(?<![\d;|])\d(?<mark> ?[;|] ?)\d(?:\k<mark>\d){8}(?:(?:\k<mark>\d){2})?(?![\d;|])/g;
/** A sheet has taken a number for a count: `1,98507031234E+11`, `198,507,031,234`. */
const AS_COUNT =
  /(?<![\d.,])(?:\d[.,](?:\d{11} ?E ?\+ ?11|\d{9} ?E ?\+ ?0?9)|(?:1[89]|20)\d(?:,\d{3}){3}|\d{1,3}(?:'\d{3}){3})(?![\d.,]\d|\d)/giu;
/** Nothing of this, and there is nothing to undo. */
const NEEDS = /["'“”„»«`´&=>|<*_;\\[]|\d- |\de ?\+|,\d{3},|[ehmu]h| um |vänta|alltså| [1-9][.)] /iu;

/**
 * A text out of what carried it here: quoted mail, JSON, a page's marks, the formula of a sheet, a
 * line broken by a program. What stands between pieces of one value goes; what parts values stays.
 */
export function outOfCarrier(source: NormalisedText): Reading | undefined {
  const { text } = source;
  if (!NEEDS.test(text)) return undefined;
  const changes: Change[] = [];
  const taken = (from: number, to: number, read: string) => changes.push({ from, to, read });
  for (const match of text.matchAll(ANY)) {
    const form = match.slice(1).findIndex((group) => group !== undefined);
    const read = MARKS[form]?.[1](match[0]) ?? '';
    taken(match.index, match.index + match[0].length, read);
  }
  if (JOINS.test(text)) {
    for (const { 0: found, index } of text.matchAll(IN_JOIN))
      taken(index, index + found.length, '');
  }
  for (const { 0: found, index } of text.matchAll(AS_COUNT)) {
    const figures = found.replace(/ ?E.*$/i, '').replace(/\D/g, '');
    taken(index, index + found.length, figures);
  }
  for (const { 0: found, index } of [...text.matchAll(LISTED), ...text.matchAll(IN_COLUMNS)]) {
    for (const mark of found.matchAll(/\D+/g)) {
      const from = index + mark.index;
      taken(from, from + mark[0].length, ' ');
    }
  }
  return rewritten(source, apart(changes));
}

/** In their order; of two in the same place the one that takes more. */
function apart(changes: readonly Change[]): Change[] {
  const inOrder = [...changes].sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Change[] = [];
  for (const change of inOrder) {
    const last = kept.at(-1);
    if (last && change.from < last.to) {
      if (change.to - change.from > last.to - last.from) kept[kept.length - 1] = change;
    } else kept.push(change);
  }
  return kept.filter(
    ({ from, to }, at) => at === 0 || (from >= (kept[at - 1] as Change).to && to >= from),
  );
}
