import { birthDay, hasRightCheckDigit } from './birth-day.js';
import type { Match } from './finding.js';
import { isBirth } from './grammar/bridges.js';
import type { WrittenDate } from './grammar/dates.js';
import { labelled } from './labelled.js';

/** A date and four characters, among them a letter; the centuries from 21 on are those of health care. */
const WITH_LETTER =
  /(?<!\d|\d[.,])((?:1[89]|[23]\d)?\d\d)([-./ ]?)(\d\d)\2(\d\d)( ?[-+/]? ?)([a-z] ?\d{3}|[a-z\d]{4})(?![\p{L}\d])/giu;
/** The letter says who gave the number (interimspersonnummer), or the sex (Västra Götaland). */
const INTERIM = /^[TRSUWXJKLMN] ?\d{3}$/i;
/** The same after any marks and with any between: `- T 12 3`, `/T/123`, `TF 12`. */
const SPACED =
  /^([^\p{L}\d]{0,4})(?:[TRSUWXJKLMN][^\p{L}\d]{0,2}\d(?:[ ./-]{0,2}\d){2}|[A-Z] ?[A-Z][ ./-]{0,2}\d ?\d|[A-Z] ?\d ?\d ?[A-Z])(?![\p{L}\d]|[.,:/-]\d)/u;
/** After a birth and a remark. */
const LATER = /^[^\d]{1,80}?(?<![\p{L}\d])[TRSUWXJKLMN][ -]?\d{3}(?![\p{L}\d]|[.,:/-]\d)/u;
/** `220520-5maj`, `20220520kl18`, `20220520 10st`. */
const NO_TAIL =
  /^(?:kl\d\d|\d+(?:[a-z]|st|kr|km|mm|min|maj|jan|feb|mar|apr|jun|jul|aug|sep|okt|nov|dec))$/;
/** Region Stockholm: 99, the year, eight digits. */
const STOCKHOLM = /(?<!\d)99[ -]?(?:19[3-9]\d|20\d\d)[ -]?\d(?:[ -]?\d){5}(?![ -]?\d)/g;
/** A month, and a day from 32 to 59. */
const NO_DAY =
  /(?<!\d)(?:19|20)(\d\d)([-./]?)(0[1-9]|1[0-2])\2((?:3[2-9]|[45]\d))[ ./+-]{0,3}(\d\d ?\d\d)(?!\d)/g;
const NAMES =
  '(?:reserv|interims?(?:person)?|tillfällig(?:t|a) ?(?:person)?|provisoriskt person)-?(?:nummer|numret|nr|id|identitet)|tf?-?(?:nummer|numret|nr)|[ln]rid';
/** Called by its name it may have any form. */
const CALLED = labelled(NAMES, '[a-z]{0,2}\\d(?:[ -]?[a-z\\d]){5,13}(?![\\p{L}\\d])');
/** Its last four alone. */
const CALLED_SHORT = labelled(NAMES, '[a-z]{1,2}[ .-]?\\d(?:[ .-]?\\d){1,2}(?![\\p{L}\\d])');

/**
 * What somebody has before or instead of a real number: interim numbers (T-nummer) and the reserve
 * numbers of health care, in small letters too. They have no check digit that would tell them
 * from a code, so they are asked about and not stopped.
 */
export function interimNumbers(text: string, dates: readonly WrittenDate[], now: Date): Match[] {
  const found = [
    ...[...text.matchAll(WITH_LETTER)].filter((match) => isInterim(match, now)),
    ...text.matchAll(STOCKHOLM),
    ...[...text.matchAll(NO_DAY)].filter(([, year, , month, day, tail]) =>
      hasRightCheckDigit(`${year}${month}${day}${tail?.replace(' ', '')}`),
    ),
    ...text.matchAll(CALLED),
    ...text.matchAll(CALLED_SHORT),
  ].map(({ 0: { length }, index }) => ({ from: index, to: index + length }));
  const joined = dates.flatMap((date) => lettered(text, date));
  return [...found, ...joined].map((span) => ({ rule: 'INTERIM_NUMBER', ...span }));
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

function isInterim(match: RegExpExecArray, now: Date): boolean {
  const [, year = '', , month = '', day = '', gap = '', tail = ''] = match;
  const written = year.length === 4 && Number(year) > 2_100 ? year.slice(2) : year;
  if (!birthDay(`${written}${month}${day}0000`, now)) return false;
  if (INTERIM.test(tail)) return true;
  if (!/^(?=.*\d)(?=.*[a-z])[a-z\d]{4}$/i.test(tail) || NO_TAIL.test(tail)) return false;
  // Apart, and short or in small letters, it is a day and some word.
  return gap !== ' ' || (year.length === 4 && tail === tail.toUpperCase());
}
