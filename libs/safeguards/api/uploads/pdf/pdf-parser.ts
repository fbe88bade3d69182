import type { PdfBudget } from './pdf-budget.js';
import { PdfDict, PdfKeyword, PdfName, PdfRef, PdfString, type PdfValue } from './pdf-value.js';

/** White space of the format, which is not that of JavaScript. */
export const SPACE = '\\0\\t\\n\\f\\r ';
const SKIPPED = new RegExp(`(?:[${SPACE}]+|%[^\\r\\n]*)+`, 'y');
const REST_OF_REF = new RegExp(
  `[${SPACE}]+(\\d{1,5})[${SPACE}]+R(?![^${SPACE}()<>\\[\\]{}/%])`,
  'y',
);
const NUMBER = /[+-]*(?:\d+\.?\d*|\.\d+)/y;
const REGULAR = new RegExp(`[^${SPACE}()<>\\[\\]{}/%]+`, 'y');
const HEX = /[^>]*>?/y;
const BEGINNING = /stream(?:\r\n|\n|\r)?/y;
const ENDING = new RegExp(`[${SPACE}]*endstream`, 'y');
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
]);

/** The length of a stream that begins at `from`, as the object says that the reference means. */
export type LengthAt = (ref: PdfRef, from: number) => number | null;

/** Whether a stream can end here. */
export const endsAt = (text: string, at: number): boolean =>
  /^[\0\t\n\f\r ]*endstream/.test(text.slice(at, at + 16));

/**
 * Reads values of the format (ISO 32000-1, 7.2–7.3) from a text in Latin-1, as leniently as readers do:
 * what cannot be a value is a keyword, what is never closed ends where the text ends.
 */
export class PdfParser {
  constructor(
    private readonly text: string,
    public at: number,
    private readonly budget: PdfBudget,
  ) {}

  get isAtEnd(): boolean {
    this.skip();
    return this.at >= this.text.length;
  }

  /** The next value. At the end of the text: the empty keyword. */
  value(depth = 0): PdfValue {
    this.budget.value(depth);
    this.skip();
    const character = this.text[this.at];
    switch (character) {
      case undefined:
        return new PdfKeyword('');
      case '/':
        this.at += 1;
        return new PdfName(unescapedName(this.match(REGULAR)));
      case '(':
        return this.literal();
      case '<':
        return this.text[this.at + 1] === '<' ? this.dict(depth) : this.hex();
      case '[':
        return this.list(depth);
      case '>':
        this.at += this.text[this.at + 1] === '>' ? 2 : 1;
        return new PdfKeyword('>>');
      case ']':
      case '{':
      case '}':
      case ')':
        this.at += 1;
        return new PdfKeyword(character);
      default:
        return this.numberOrWord();
    }
  }

  /**
   * Where the bytes are of the stream whose dictionary was just read; null when no stream follows. Its length
   * is believed where it leads to the word that ends a stream, as readers do; else the next such word ends it.
   */
  stream(dict: PdfDict, lengthAt: LengthAt): { from: number; to: number } | null {
    this.skip();
    BEGINNING.lastIndex = this.at;
    const beginning = BEGINNING.exec(this.text);
    if (!beginning) return null;
    const from = this.at + beginning[0].length;
    const given = dict.get('Length');
    const length = given instanceof PdfRef ? lengthAt(given, from) : given;
    const isRight = typeof length === 'number' && length >= 0 && endsAt(this.text, from + length);
    const next = isRight ? from + length : this.text.indexOf('endstream', from);
    const to = next < 0 ? this.text.length : next;
    this.at = to;
    this.match(ENDING);
    return { from, to };
  }

  private skip(): void {
    this.match(SKIPPED);
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  private numberOrWord(): PdfValue {
    const digits = this.match(NUMBER);
    if (digits === '') return this.word();
    if (!/^\d{1,10}$/.test(digits)) return Number.parseFloat(digits.replace(/^[+-]*(?=[+-])/, ''));
    REST_OF_REF.lastIndex = this.at;
    const rest = REST_OF_REF.exec(this.text);
    if (!rest) return Number(digits);
    this.at += rest[0].length;
    return new PdfRef(Number(digits), Number(rest[1]));
  }

  private word(): PdfValue {
    const word = this.match(REGULAR);
    if (word === '') this.at += 1;
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : new PdfKeyword(word);
  }

  private list(depth: number): PdfValue {
    this.at += 1;
    const items: PdfValue[] = [];
    for (;;) {
      const item = this.value(depth + 1);
      if (item instanceof PdfKeyword) {
        if (item.word === ']' || ENDS.has(item.word)) return items;
        continue;
      }
      items.push(item);
    }
  }

  private dict(depth: number): PdfDict {
    this.at += 2;
    const entries: [string, PdfValue][] = [];
    for (;;) {
      const before = this.at;
      const key = this.value(depth + 1);
      if (key instanceof PdfKeyword && (key.word === '>>' || ENDS.has(key.word))) {
        if (key.word !== '>>') this.at = before;
        return new PdfDict(entries);
      }
      if (!(key instanceof PdfName)) continue;
      const value = this.value(depth + 1);
      if (value instanceof PdfKeyword && (value.word === '>>' || ENDS.has(value.word))) {
        return new PdfDict([...entries, [key.name, null]]);
      }
      entries.push([key.name, value]);
    }
  }

  private hex(): PdfString {
    this.at += 1;
    const digits = this.match(HEX).replace(/[^\da-fA-F]/g, '');
    return new PdfString(
      Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex').toString('latin1'),
    );
  }

  private literal(): PdfString {
    const { text } = this;
    const parts: string[] = [];
    let depth = 1;
    let from = this.at + 1;
    let at = from;
    for (; at < text.length; at += 1) {
      const character = text[at];
      if (character === '\\') {
        parts.push(text.slice(from, at));
        const [meant, length] = escapeAt(text, at + 1);
        parts.push(meant);
        at += length;
        from = at + 1;
      } else if (character === '(') depth += 1;
      else if (character === ')') {
        depth -= 1;
        if (depth === 0) break;
      }
    }
    parts.push(text.slice(from, at));
    this.at = Math.min(at + 1, text.length);
    return new PdfString(parts.join(''));
  }
}

/** Where a value is cut off: nothing inside it goes further. */
const ENDS: ReadonlySet<string> = new Set(['', 'endobj', 'endstream', 'stream', 'obj']);

/** What a backslash means by what follows it, and how many characters that takes. */
function escapeAt(text: string, at: number): readonly [meant: string, length: number] {
  const octal = /^[0-7]{1,3}/.exec(text.slice(at, at + 3))?.[0];
  if (octal) return [String.fromCharCode(Number.parseInt(octal, 8) & 0xff), octal.length];
  const character = text[at] ?? '';
  if (character === '\r') return ['', text[at + 1] === '\n' ? 2 : 1];
  if (character === '\n') return ['', 1];
  return [ESCAPES.get(character) ?? character, character.length];
}

function unescapedName(raw: string): string {
  return raw.replace(/#([\da-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
