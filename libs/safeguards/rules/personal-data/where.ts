import type { Finding } from './finding.js';

/** Where a finding stands, counted from 1 in characters as one reads them. */
export interface Place {
  /** Only in a text of several lines; then `from` and `to` are counted in that line. */
  readonly line?: number;
  readonly from: number;
  readonly to: number;
}

/** The place of a finding in the text it was made in, to be told in words: *tecken 14–25*. */
export function whereIn(text: string, { offset, length }: Finding): Place {
  const lines = text.slice(0, offset).split('\n');
  const from = lengthOf(lines.at(-1) as string) + 1;
  const to = from + Math.max(lengthOf(text.slice(offset, offset + length)), 1) - 1;
  return text.includes('\n') ? { line: lines.length, from, to } : { from, to };
}

/** In code points: a full-width or mathematical digit counts as one. */
function lengthOf(text: string): number {
  return [...text].length;
}

/**
 * Whether what was found is ten digits in a row after a zero. In free text it may be somebody's
 * number and is stopped; written as a phone, `040-628 04 00`, it is only asked about.
 */
export function mayBePhone(text: string, { offset, length }: Finding): boolean {
  return /^0[1-9]\d{8}$/.test(text.slice(offset, offset + length));
}
