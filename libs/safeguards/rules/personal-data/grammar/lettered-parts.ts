import type { Match } from '../finding.js';
import { isBirth } from './bridges.js';
import type { WrittenDate } from './dates.js';

/** The rest of an interim number after any marks and with any between: `- T 12 3`, `/T/123`, `TF 12`. */
const SPACED =
  /^([^\p{L}\d]{0,4})(?:[TRSUWXJKLMNFHP][^\p{L}\d]{0,2}\d(?:[ ./-]{0,2}\d){2}|[A-Z] ?[A-Z][ ./-]{0,2}\d ?\d|[A-Z] ?\d ?\d ?[A-Z])(?![\p{L}\d]|[.,:/-]\d)/u;
/** `p299`, `sista fyra n 322`, `nr P4 53`: in a small letter, or after a name for the last four. */
const NAMED =
  /^(?: ?[-–+,]? ?[trsuwxjklmnfhp]\d{3}|[^\p{L}\d]{1,3}(?:(?:de )?sista fyra|t-?nr|nr)[^\p{L}\d]{1,3}[TRSUWXJKLMNFHP][ .-]?\d(?:[ .-]?\d){2})(?![\p{L}\d]|[.,:/-]\d)/iu;
/** After a birth and a remark. */
const LATER = /^[^\d]{1,80}?(?<![\p{L}\d])[TRSUWXJKLMNFHP][ -]?\d{3}(?![\p{L}\d]|[.,:/-]\d)/u;

/** Interim numbers whose date is written in any way, or stands apart from the rest. */
export function letteredParts(text: string, dates: readonly WrittenDate[]): Match[] {
  return dates.flatMap((date) =>
    lettered(text, date).map((span): Match => ({ rule: 'INTERIM_NUMBER', ...span })),
  );
}

/** A date in whatever way it is written, and what may be the rest of an interim number. */
function lettered(text: string, { from, to, notation }: WrittenDate) {
  if (notation === 'guessed' && !/^ ?[-–]/.test(text.slice(to, to + 2))) return [];
  const after = text.slice(to, to + 100);
  const near = SPACED.exec(after);
  const isApart = near && near[1] === ' ' && !/[ TRSUWXJKLMNFHP]\W?\d/.test(near[0]);
  const called = NAMED.exec(after);
  const found =
    near && !isApart ? near : called ? called : isBirth(text, from) ? LATER.exec(after) : null;
  return found ? [{ from, to: to + found[0].length }] : [];
}
