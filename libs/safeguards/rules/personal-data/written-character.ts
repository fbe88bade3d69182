/**
 * One piece of typed text as a reader sees it: the plain characters it stands for, none when nobody
 * sees it. The disguises of security.md 5 that change single characters are undone here.
 */

/** A piece that is not one plain character: an escape, or a character with the marks that sit on it. */
const PIECE =
  /%(?:25)*(?!25[\dA-F]{2})[2-7][\dA-F]|%(?:25)*[CD][\dA-F]%(?:25)*[89AB][\dA-F]|%(?:25)*E[\dA-F](?:%(?:25)*[89AB][\dA-F]){2}|%F[0-4](?:%[89AB][\dA-F]){3}|&#\d{1,7};|&#x[\dA-F]{1,6};|&[a-z]{3,6};|[^\p{M}]\p{M}*|\p{M}+/iuy;

/** Named references that stand between digits in HTML; any other is left as it is written. */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    nbsp: ' ',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    shy: '',
    zwj: '',
    zwnj: '',
    ndash: '-',
    mdash: '-',
    minus: '-',
    hyphen: '-',
    dash: '-',
  }),
);

/** Line breaks too: a number may be broken over two lines. U+2800 is a Braille cell without dots. */
const SPACE = /[\p{White_Space}\u2800]/u;
/** Controls, formats, halves of pairs, private use; variation selectors and fillers; marks on digits. */
const UNSEEN = /[\p{C}\p{M}\p{Default_Ignorable_Code_Point}\ufffc\ufffd]/u;
const DASH = /[\p{Pd}\u2212\u02d7\u2043\u2796\u2500\u2501\u30fc]/u;
const SLASH = /[\u2044\u2215]/u;
const COLON = /[\u2236\ua789]/u;
/** Parenthesised, double circled and dingbat digits, which have no compatibility form of one digit. */
const ENCLOSED_ONES = [0x2474, 0x24f5, 0x2776, 0x2780, 0x278a];
const ENCLOSED_NOUGHT = /[\u24ff\u{1f10b}\u{1f10c}]/u;
const DIGIT = /\p{Nd}/u;

/** The piece of `typed` that starts at `at`, as long as it is typed. */
export function pieceAt(typed: string, at: number): string {
  PIECE.lastIndex = at;
  return PIECE.exec(typed)?.[0] ?? (typed[at] as string);
}

/** What a reader sees of a piece; several characters for `⑫`, none for a zero-width space. */
export function plainForm(piece: string): string {
  let plain = enclosedDigit(piece);
  if (plain !== '') return plain;
  for (const character of unescaped(piece).normalize('NFKC')) plain += plainCharacter(character);
  return plain;
}

/** `9` for `❾`; nothing for what is no such digit. */
function enclosedDigit(piece: string): string {
  if (ENCLOSED_NOUGHT.test(piece)) return '0';
  const code = piece.codePointAt(0) as number;
  const one = ENCLOSED_ONES.find((first) => code >= first && code < first + 9);
  return one === undefined ? '' : String(code - one + 1);
}

function unescaped(piece: string): string {
  if (piece.length < 3) return piece;
  if (piece[0] === '%') return percentDecoded(piece);
  if (piece[0] !== '&') return piece;
  const name = piece.slice(1, -1).toLowerCase();
  if (name[0] !== '#') return NAMED.get(name) ?? piece;
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : piece;
}

/** Escaped once or more. Overlong and forbidden sequences stay as they are written. */
function percentDecoded(piece: string): string {
  try {
    return decodeURIComponent(piece.replace(/%(?:25)+(?=[\dA-F]{2})/gi, '%'));
  } catch {
    return piece;
  }
}

function plainCharacter(character: string): string {
  if (SPACE.test(character)) return ' ';
  if (UNSEEN.test(character)) return '';
  if (DIGIT.test(character)) return digitOf(character);
  if (DASH.test(character)) return '-';
  if (SLASH.test(character)) return '/';
  return COLON.test(character) ? ':' : character;
}

/** Decimal digits of every script stand in runs of ten that start with their zero. */
function digitOf(character: string): string {
  let before = character.codePointAt(0) as number;
  if (before <= 0x39) return character;
  let value = 0;
  while (DIGIT.test(String.fromCodePoint(--before))) value++;
  return String(value % 10);
}
