import type { Match } from '../finding.js';
import { isBirth } from './bridges.js';
import type { WrittenDate } from './dates.js';

/** The rest of an interim number after any marks and with any between: `- T 12 3`, `/T/123`, `TF 12`. */
const SPACED =
  /^([^\p{L}\d]{0,4})(?:[TRSUWXJKLMN][^\p{L}\d]{0,2}\d(?:[ ./-]{0,2}\d){2}|[A-Z] ?[A-Z][ ./-]{0,2}\d ?\d|[A-Z] ?\d ?\d ?[A-Z])(?![\p{L}\d]|[.,:/-]\d)/u;
/** After a birth and a remark. */
const LATER = /^[^\d]{1,80}?(?<![\p{L}\d])[TRSUWXJKLMN][ -]?\d{3}(?![\p{L}\d]|[.,:/-]\d)/u;

/** Interim numbers whose date is written in any way, or stands apart from the rest. */
export function letteredParts(text: string, dates: readonly WrittenDate[]): Match[] {
  return dates.flatMap((date) =>
    lettered(text, date).map((span): Match => ({ rule: 'INTERIM_NUMBER', ...span })),
  );
}

/** A date in whatever way it is written, and what may be the rest of an interim number. */
function lettered(text: string, { from, to, notation }: WrittenDate) {
  if (notation === 'guessed') return [];
  const after = text.slice(to, to + 100);
  const near = SPACED.exec(after);
  const isApart = near && near[1] === ' ' && !/[ TRSUWXJKLMN]\W?\d/.test(near[0]);
  const found = near && !isApart ? near : isBirth(text, from) ? LATER.exec(after) : null;
  return found ? [{ from, to: to + found[0].length }] : [];
}
