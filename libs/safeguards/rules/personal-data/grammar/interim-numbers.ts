import { birthDay, hasRightCheckDigit } from '../birth-day.js';
import type { Match } from '../finding.js';
import { labelled } from '../labelled.js';

/** A date and four characters, among them a letter; the centuries from 21 on are those of health care. */
const WITH_LETTER =
  /(?<!\d|\d[.,])((?:1[89]|[23]\d)?\d\d)([-./ ]?)(\d\d)\2(\d\d)( ?[-+/]? ?)([a-z] ?\d{3}|[a-z\d]{4})(?![\p{L}\d])/giu;
/** The letter says who gave the number (interimspersonnummer), or the sex (Västra Götaland). */
const INTERIM = /^[TRSUWXJKLMNFHP] ?\d{3}$/i;
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
export function interimNumbers(text: string, now: Date): Match[] {
  const found = [
    ...[...text.matchAll(WITH_LETTER)].filter((match) => isInterim(match, now)),
    ...text.matchAll(STOCKHOLM),
    ...[...text.matchAll(NO_DAY)].filter(([, year, , month, day, tail]) =>
      hasRightCheckDigit(`${year}${month}${day}${tail?.replace(' ', '')}`),
    ),
    ...text.matchAll(CALLED),
    ...text.matchAll(CALLED_SHORT),
  ].map(({ 0: { length }, index }) => ({ from: index, to: index + length }));
  return found.map((span) => ({ rule: 'INTERIM_NUMBER', ...span }));
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
