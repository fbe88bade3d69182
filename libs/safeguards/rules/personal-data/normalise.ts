import { pieceAt, plainForm } from './written-character.js';

/** A text as the detectors read it, with the way back to what was typed. */
export interface NormalisedText {
  readonly text: string;
  /** For each UTF-16 unit of `text`: where its source starts in the typed text. */
  readonly starts: readonly number[];
  /** For each UTF-16 unit of `text`: where its source ends in the typed text. */
  readonly ends: readonly number[];
}

/**
 * Undoes the disguises of security.md 5: compatibility forms, zero-width characters, digits of
 * other scripts, kinds of dashes, kinds and runs of spaces and line breaks, escapes of URLs and
 * HTML, marks on digits. Every unit of the answer knows which units of `typed` it came from.
 */
export function normalise(typed: string): NormalisedText {
  let text = '';
  let isAfterSpace = false;
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < typed.length; ) {
    const isAsItLooks = isPlain(typed, at);
    const piece = isAsItLooks ? (typed[at] as string) : pieceAt(typed, at);
    const end = at + piece.length;
    const plain = isAsItLooks ? piece : setApart(plainForm(piece), piece, typed, at);
    if (plain === ' ' && isAfterSpace) {
      ends[ends.length - 1] = end;
    } else if (plain !== '') {
      isAfterSpace = plain === ' ';
      text += plain;
      for (let unit = 0; unit < plain.length; unit++) {
        starts.push(at);
        ends.push(end);
      }
    }
    at = end;
  }
  return { text, starts, ends };
}

/** Most characters of a Swedish text are what they look like, and no mark follows them. */
function isPlain(typed: string, at: number): boolean {
  const code = typed.charCodeAt(at);
  const isLetter = code >= 0xc0 && code <= 0xff;
  const isAscii = code >= 0x20 && code < 0x7f && code !== 0x25 && code !== 0x26;
  // Marks begin at U+0300.
  return (isAscii || isLetter) && !(typed.charCodeAt(at + 1) >= 0x300);
}

/** A footnote or a bullet, `²` or `①`, at a plain digit is no part of that number. */
function setApart(plain: string, piece: string, typed: string, at: number): string {
  if (!/^\p{No}/u.test(piece) || !/^\d+$/.test(plain)) return plain;
  const isPlainDigit = (index: number) => /\d/.test(typed[index] ?? '');
  return `${isPlainDigit(at - 1) ? '.' : ''}${plain}${isPlainDigit(at + piece.length) ? '.' : ''}`;
}
