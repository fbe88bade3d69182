/** A text as the detectors read it, with the way back to what was typed. */
export interface NormalisedText {
  readonly text: string;
  /** For each UTF-16 unit of `text`: where its source starts in the typed text. */
  readonly starts: readonly number[];
  /** For each UTF-16 unit of `text`: where its source ends in the typed text. */
  readonly ends: readonly number[];
}

/** A character with the marks that sit on it, or a percent escape out of a URL. */
const PIECE = /%[2-7][0-9A-Fa-f]|\P{M}\p{M}*|\p{M}+/gu;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\p{Cf}/u;
const DASH = /[\p{Pd}\u2212\u02D7\u2043]/u;
/** Line breaks too: a number may be broken over two lines. */
const SPACE = /[\p{Z}\t\n\v\f\r\x85]/u;
const DIGIT = /\p{Nd}/u;
const MARK = /\p{M}/u;

/**
 * Undoes the disguises of security.md 5: compatibility forms, zero-width characters, digits of
 * other scripts, kinds of dashes, kinds and runs of spaces, percent escapes, marks on digits.
 */
export function normalise(typed: string): NormalisedText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: piece, index } of typed.matchAll(PIECE)) {
    const end = index + piece.length;
    const plain = plainForm(piece);
    if (plain === ' ' && text.endsWith(' ')) {
      ends[ends.length - 1] = end;
      continue;
    }
    text += plain;
    for (let unit = 0; unit < plain.length; unit++) {
      starts.push(index);
      ends.push(end);
    }
  }
  return { text, starts, ends };
}

function plainForm(piece: string): string {
  if (piece.length === 1 && piece > ' ' && piece <= '~') return piece;
  if (piece.length === 3 && piece.startsWith('%')) {
    return String.fromCharCode(Number.parseInt(piece.slice(1), 16));
  }
  const characters = [...piece.normalize('NFKC')].filter((character) => !INVISIBLE.test(character));
  const [first = ''] = characters;
  if (DIGIT.test(first)) {
    // Marks struck through or put around a digit do not change what it says.
    return characters.map((each) => (MARK.test(each) ? '' : plainCharacter(each))).join('');
  }
  return characters.map(plainCharacter).join('');
}

function plainCharacter(character: string): string {
  if (SPACE.test(character)) return ' ';
  if (DASH.test(character)) return '-';
  return DIGIT.test(character) ? digitOf(character) : character;
}

/** Decimal digits of every script stand in runs of ten that start with their zero. */
function digitOf(character: string): string {
  let before = character.codePointAt(0) as number;
  if (before <= 0x39) return character;
  let value = 0;
  while (DIGIT.test(String.fromCodePoint(--before))) value++;
  return String(value % 10);
}
