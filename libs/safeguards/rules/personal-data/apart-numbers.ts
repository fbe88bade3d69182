import { birthDay } from './birth-day.js';
import { isNumberMark } from './digit-groups.js';
import { type ExemptSpan, type Span, tearsOne } from './exempt.js';
import type { Match } from './finding.js';
import { ruleOf } from './number-rule.js';
import { isOfProgramme } from './number-shapes.js';
import { datesIn, type WrittenDate } from './written-dates.js';

/** A date and, after other marks than a number has, four digits. */
const AFTER_MARKS =
  /(?<!\d|\d[.,])((?:1[89]|20)?\d{6})( ?[^\p{L}\d\s]{1,4} ?)(\d{4})(?!\d|[.,:]\d)/gu;

/**
 * `850703,TTTT` and `**850703**-TTTT` are stopped. `850703, TTTT` may be a day and a count: asked
 * about, and left alone in the years of plans and reports.
 */
export function afterMarks(text: string, exempt: readonly ExemptSpan[], now: Date): Match[] {
  return [...text.matchAll(AFTER_MARKS)].flatMap((match): Match[] => {
    const [found, date, gap = '', tail] = match;
    const span = { from: match.index, to: match.index + found.length };
    const digits = `${date}${tail}`;
    const rule = ruleOf(digits, now);
    if (!rule || tearsOne(span, exempt) || isOfProgramme(digits, now) || isNumberMark(gap)) {
      return [];
    }
    return [{ rule: gap.includes(' ') ? 'DATE_AND_FOUR_DIGITS' : rule, ...span }];
  });
}

const FOUR = '(\\d{4}(?!\\d)|\\d(?:[ -]?\\d){3}(?![ -]?\\d))';
const NAME =
  '(?:(?:fyra|4) sista|sista (?:fyra|4)|sista siffrorna|slutsiffr\\p{L}{2,4}|kontrollsiffr\\p{L}{2,4}|(?:av)?sluta(?:r|s|de|des)? (?:på|med)|(?:(?:person|samordnings)?(?:numret|nummer)|pnr|nr) slutar?|(?:resten av|sist i) (?:person)?numret|efter (?:binde)?strecket|(?:de )?fyra siffrorna|siffrorna efter)';
const WORDS =
  '(?:siffror|siffrorna|är|var|blir|på|med|i|de|som|står|lyder|alltså|hennes|hans|hens|personnumret|personnummer|samordningsnumret|samordningsnummer|nummer|person-?nr|pnr|numret|nr)';
/** `sista fyra: 1234`, `de fyra sista siffrorna i personnumret är 1234`. */
const NAMED = new RegExp(
  `(?<!\\p{L})${NAME}(?:[^\\p{L}\\d]{1,4}${WORDS}(?!\\p{L})){0,5}[^\\p{L}\\d]{1,4}${FOUR}`,
  'giu',
);
/** `1234 är de fyra sista`. */
const NAMED_AFTER =
  /(?<!\d|\d[.,:/-])(\d{4})[^\p{L}\d]{1,3}(?:(?:är|var|som|de|hennes|hans) ){0,3}(?:(?:fyra|4) sista|sista (?:fyra|4)|slutsiffror|på slutet)(?!\p{L})/giu;
/** How far from each other a birth and its last four may stand: two sentences. */
const FAR = 200;

/**
 * A birth in whatever way it is written and, before or after it, four digits that are called the last
 * ones. With the right check digit, also of a day raised by 60, it is stopped; else asked about: one
 * digit may be wrong, and the four may belong to something else.
 */
export function namedLastFour(text: string, dates: readonly WrittenDate[], now: Date): Match[] {
  const named = [...text.matchAll(NAMED), ...text.matchAll(NAMED_AFTER)];
  const tails = named
    .map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      four: (match[1] as string).replace(/\D/g, ''),
    }))
    .sort((one, other) => one.from - other.from);
  let first = 0;
  return tails.flatMap(({ four, ...tail }): Match[] => {
    while ((dates[first]?.from ?? tail.from) < tail.from - FAR) first++;
    let asked: Span | undefined;
    for (let at = first; at < dates.length; at++) {
      const date = dates[at] as WrittenDate;
      if (date.from > tail.to + FAR) break;
      if (date.from < tail.to && tail.from < date.to) continue;
      const span = { from: Math.min(date.from, tail.from), to: Math.max(date.to, tail.to) };
      const rule = ruleOf(date.digits + four, now) ?? ruleOf(raised(date.digits) + four, now);
      if (rule) return [{ rule, ...span }];
      if (birthDay(`${date.digits}0000`, now)) asked ??= span;
    }
    return asked ? [{ rule: 'DATE_AND_FOUR_DIGITS', ...asked }] : [];
  });
}

function raised(digits: string): string {
  return digits.slice(0, -2) + String(Number(digits.slice(-2)) + 60);
}

/** What says that a day is somebody's birth. */
const BORN =
  /(?<!\p{L})(?:född|föddes|f|födelse(?:datum|dag|tid|data)|(?:person|samordnings)(?:nummer|numret|nr)|pers?nr|pnr|samnr)(?!\p{L})[^\p{L}\d]{0,4}(?:(?:den|är|har) )?$/iu;
/** Four digits that follow a date at once. */
const AT_ONCE = /^[^\p{L}\d]{1,4}(\d{4})(?!\d|[.,:-]\d)/u;

/**
 * `12 maj 1992-TTTT`, `12/5 1992 TTTT`. Stopped where a birth is spoken of; elsewhere it may be
 * a day and an hour, a day and a year: asked about, and left alone in the years of plans and reports.
 */
export function turnedDates(text: string, dates: readonly WrittenDate[], now: Date): Match[] {
  return dates.flatMap(({ from, to, digits, isTurned }): Match[] => {
    const tail = isTurned ? AT_ONCE.exec(text.slice(to, to + 10)) : null;
    const rule = tail && ruleOf(digits + tail[1], now);
    if (!tail || !rule) return [];
    const span = { from, to: to + tail[0].length };
    if (BORN.test(text.slice(Math.max(0, from - 32), from))) return [{ rule, ...span }];
    return isOfProgramme(`${digits}0000`, now) ? [] : [{ rule: 'DATE_AND_FOUR_DIGITS', ...span }];
  });
}

/** Four digits alone, and neither a year, an hour nor a count. */
const ALONE =
  /(?<![\p{L}\d]|[\d.,:/§-] ?|(?<!\p{L})(?:kl|år|dnr|SFS)\.? )(?!19|20)\d{4}(?![\p{L}\d]|[.,:/-]\d| ?(?:kr|st|§|%|\d|[-–] ?\d))/giu;
/** Not further than a sentence. */
const IN_SENTENCE = 120;

/** `född 920512, och på kortet stod TTTT`: the four may be a chance, so it is asked about. */
export function unnamedLastFour(text: string, dates: readonly WrittenDate[], now: Date): Match[] {
  return dates.flatMap(({ from, to, digits }): Match[] => {
    if (!BORN.test(text.slice(Math.max(0, from - 32), from))) return [];
    return [...text.slice(to, to + IN_SENTENCE).matchAll(ALONE)]
      .filter(([four]) => ruleOf(digits + four, now))
      .slice(0, 1)
      .map(({ index }) => ({ rule: 'DATE_AND_FOUR_DIGITS', from, to: to + index + 4 }));
  });
}

/** All of a number whose date and last four do not stand as one. */
export function apartNumbers(text: string, exempt: readonly ExemptSpan[], now: Date): Match[] {
  const dates = datesIn(text);
  return [
    ...afterMarks(text, exempt, now),
    ...namedLastFour(text, dates, now),
    ...turnedDates(text, dates, now),
    ...unnamedLastFour(text, dates, now),
  ];
}
