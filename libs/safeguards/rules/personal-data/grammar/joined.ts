import { isNumberMark } from '../digit-groups.js';
import { type ExemptSpan, tearsOne } from '../exempt.js';
import type { GuardRule, Match } from '../finding.js';
import { ruleOf } from '../number-rule.js';
import { isOfProgramme } from '../number-shapes.js';
import {
  isBirth,
  isHour,
  isNamedHour,
  isNamedNumber,
  isNamedYear,
  isYear,
  otherThan,
} from './bridges.js';
import type { WrittenDate } from './dates.js';
import { type Tail, tailsIn } from './tails.js';

/** How far what is called the last four may stand from its date: two sentences, the fields of a form. */
const FAR = 200;
/** How far a remark goes. */
const REMARK = 120;
/** A word or a few. */
const SHORT = 80;
/** Figures that are looked at after one date, and before it. */
const MOST_TAILS = 12;
const MOST_BEFORE = 6;

type Dated = WrittenDate & { readonly isBorn: boolean };

interface Place {
  readonly text: string;
  readonly exempt: readonly ExemptSpan[];
  readonly now: Date;
}

/**
 * The grammar of a number in two parts: a date, a bridge, the last four, in this order or the other.
 * A right check digit stops it wherever the bridge is marks, words or a name for the last four; a
 * wrong one is asked about where a birth or the last four are named. What else the four may be (an hour,
 * a year, a count) makes it less certain.
 */
export function joinedNumbers(
  text: string,
  dates: readonly WrittenDate[],
  exempt: readonly ExemptSpan[],
  now: Date,
): Match[] {
  if (dates.length === 0) return [];
  const tails = tailsIn(text);
  // A day and its year, `20/5 2022`, are a whole date here and no obstacle.
  const place = { text, exempt: exempt.filter(({ isDay }) => !isDay), now };
  let [first, next] = [0, 0];
  return dates.flatMap((written): Match[] => {
    const date = { ...written, isBorn: isBirth(text, written.from) };
    while (first < tails.length && (tails[first] as Tail).to < date.from - FAR) first++;
    while (next < tails.length && (tails[next] as Tail).to <= date.from) next++;
    const found = bestOf(date, tails, Math.max(first, next - MOST_BEFORE), place);
    return found ? [found] : [];
  });
}

/** The gravest of the numbers that a date makes with the figures around it, the nearest first. */
function bestOf(
  date: Dated,
  tails: readonly Tail[],
  first: number,
  place: Place,
): Match | undefined {
  const glued = gluedTo(date, place);
  if (glued) return glued;
  let asked: Match | undefined;
  let looked = 0;
  for (let at = first; at < tails.length; at++) {
    const tail = tails[at] as Tail;
    if (tail.from > date.to + FAR) break;
    if (tail.from < date.to && date.from < tail.to) continue;
    if (tail.from >= date.to && ++looked > MOST_TAILS) break;
    const rule = judge(date, tail, place, asked !== undefined);
    if (!rule) continue;
    const match = { rule, from: Math.min(date.from, tail.from), to: Math.max(date.to, tail.to) };
    if (rule !== 'DATE_AND_FOUR_DIGITS') return match;
    asked ??= match;
  }
  return asked;
}

const GLUED =
  /^(?:\d{4}|\d(?:(?:, ?|[ .·-])\d){3}|\d\d[ -]\d\d|\d[ -]\d{3}|\d{3}[ -]\d)(?!\d|[.,:/-]\d)/;

/** The two figures before the end of a date, and what goes on after it. */
const YEAR_IN_FULL = /^(?:19|20)\d\d(?!\d)/;

/** `3 juli 1985TTTT`, `1985-07-03T, T, T, T`: the last four at once. */
function gluedTo({ notation, digits, from, to }: Dated, { text, now }: Place): Match | undefined {
  if (notation === 'guessed' || notation === 'pieces') return undefined;
  const [tail = ''] = GLUED.exec(text.slice(to, to + 12)) ?? [];
  // `31 oktober 2022 27 oktober 2022`: a year is not cut in two, for its last figures to be half of the four.
  if (YEAR_IN_FULL.test(text.slice(to - 2, to + 3))) return undefined;
  // Ten figures in one piece are judged as they stand.
  if (tail === '' || (notation === 'ordered' && tail.length === 4)) return undefined;
  const rule = ruleOf(digits + tail.replace(/\D/g, ''), now);
  return rule && { rule, from, to: to + tail.length };
}

/** @param isAsked something was found that is asked about: only what is graver adds to it */
function judge(date: Dated, tail: Tail, place: Place, isAsked: boolean): GuardRule | undefined {
  const { text, exempt, now } = place;
  const isAfter = tail.from >= date.to;
  const length = isAfter ? tail.from - date.to : date.from - tail.to;
  if (!tail.isNamed && length > REMARK) return undefined;
  const rule = ruleOf(date.digits + tail.four, now);
  if (!rule && isAsked && !tail.isNamed) return undefined;
  const fits = () => rule ?? ruleOf(raised(date.digits) + tail.four, now);
  if (tail.isNamed) return named(date, fits());
  if (!date.isBorn && (!isAfter || length > SHORT) && !fits()) return undefined;
  const gap = isAfter ? text.slice(date.to, tail.from) : text.slice(tail.to, date.from);
  if (date.notation === 'guessed' && !rule) return undefined;
  // `16 januari 1992/9498`: a diary number has no day before it.
  const isDayAndYear = /^(?:named|turned)$/.test(date.notation) && gap === '/';
  if (!date.isBorn && !isDayAndYear && (tearsOne(tail, exempt) || tearsOne(date, exempt)))
    return undefined;
  const isNear = gap.length < SHORT;
  if (isNear && isCount(text.slice(date.from, date.to), text.slice(tail.from, tail.to)))
    return undefined;
  const isMarks = !/[\p{L}\d]/u.test(gap);
  const found =
    isMarks && isAfter
      ? beside(date, tail, gap, rule ?? 'DATE_AND_FOUR_DIGITS', place, rule !== undefined)
      : apart(date, tail, gap, isAfter, rule, place);
  return found ?? (rule && mayBe(date, tail, gap, place) ? 'DATE_AND_FOUR_DIGITS' : undefined);
}

/** The check digit fits and nothing says that the four are another thing: one in ten would by chance. */
function mayBe(date: Dated, tail: Tail, gap: string, { text, now }: Place): boolean {
  const until = tail.to <= date.from ? date.from : undefined;
  if (gap.length > SHORT || otherThan(text, tail.from, tail.to, until)) return false;
  const isRecent = isOfProgramme(`${date.digits}0000`, now);
  if (isHour(tail.four) && (isRecent || isNamedHour(text, tail.from))) return false;
  return !isYear(tail.four);
}

/** The last four are called so. */
function named(date: Dated, fits: GuardRule | undefined): GuardRule | undefined {
  if (fits) return fits;
  return date.notation === 'guessed' ? undefined : 'DATE_AND_FOUR_DIGITS';
}

/** Nothing but marks between them. */
function beside(
  date: Dated,
  tail: Tail,
  gap: string,
  rule: GuardRule,
  { text, now }: Place,
  isFitting: boolean,
): GuardRule | undefined {
  if (gap.length > 8 || /[§$€£%]/.test(gap)) return undefined;
  // What has the shape of a number is judged as one, with what stands beside it.
  const isPlain = date.notation === 'ordered' || date.notation === 'pieces';
  if (isPlain && isNumberMark(gap)) {
    const isWhole = /^\d+$/.test(text.slice(date.from, date.to));
    const isApart = (isWhole ? ONE_AND_THREE : IN_OWN_PIECES).test(text.slice(tail.from, tail.to));
    const isMoment = isHour(tail.four) && isOfProgramme(`${date.digits}0000`, now);
    return isFitting && isApart && !isMoment ? rule : undefined;
  }
  if (!isFitting && (isPlain || tail.isParted || date.notation === 'guessed')) return undefined;
  if (date.notation === 'guessed') {
    return /[-+"'*…=]/.test(gap) || (gap.length < 2 && date.isBorn) ? rule : undefined;
  }
  if (/^\d|^ ?-/.test(text.slice(tail.to, tail.to + 2)) && /\d/.test(text[tail.to + 1] ?? ''))
    return undefined;
  const { isBorn } = date;
  if (isBorn) return rule;
  if (isOfProgramme(`${date.digits}0000`, now) && (isHour(tail.four) || isYear(tail.four)))
    return undefined;
  if (isCounted(text, tail)) return undefined;
  return isYear(tail.four) && gap !== '-' ? 'DATE_AND_FOUR_DIGITS' : rule;
}

/** `850703-1-234`: the last four after a date in one piece. */
const ONE_AND_THREE = /^\d-\d{3}$/;
/** `1-234`, `1.2.3.4`, `12-34`: the same after a date in parts. */
const IN_OWN_PIECES = /^(?:\d-\d{3}|\d(, |[.·,])\d\1\d\1\d|\d\d-\d\d)$/;

/** `10 11 12 13 14`: one after the other. */
function isCount(...written: readonly string[]): boolean {
  const values = (written.join(' ').match(/\d+/g) ?? []).map(Number);
  const isNext = (value: number, at: number) =>
    at === 0 || value - (values[at - 1] as number) === 1;
  return values.length > 4 && values.every(isNext);
}

function isCounted(text: string, { to }: Tail): boolean {
  return otherThan(' '.repeat(24) + text.slice(to, to + 24), 24, 24);
}

/** A word, a remark, a line between them, and no name. */
function apart(
  date: Dated,
  tail: Tail,
  gap: string,
  isAfter: boolean,
  rule: GuardRule | undefined,
  { text, now }: Place,
): GuardRule | undefined {
  if (gap.length > REMARK) return undefined;
  const { isBorn } = date;
  if (otherThan(text, tail.from, tail.to, isAfter ? undefined : date.from)) return undefined;
  if (isHour(tail.four) && isNamedHour(text, tail.from) && !/^[^\p{L}]{0,3}slut/iu.test(gap))
    return undefined;
  if (isYear(tail.four) && isNamedYear(text, tail.from)) return undefined;
  const isRecent = isOfProgramme(`${date.digits}0000`, now);
  const mayBeOther = isYear(tail.four) || (isRecent && isHour(tail.four));
  if (date.notation === 'guessed') return rule && isBorn && isAfter ? rule : undefined;
  if (!rule) {
    const isNear =
      gap.length <= SHORT && !/\d/.test(gap) && !isRecent && !isNamedNumber(text, tail.from);
    const isAsked = (isBorn || isNear) && isAfter && !mayBeOther && !tail.isParted;
    return isAsked ? 'DATE_AND_FOUR_DIGITS' : undefined;
  }
  if (tail.isParted && !isBorn && text.slice(tail.from, tail.to).includes('-')) {
    return rule && !isRecent && gap.length <= SHORT ? 'DATE_AND_FOUR_DIGITS' : undefined;
  }
  if (!isAfter) {
    // `född 1967 hör till 19911205`: the last four were told first.
    const isNumber = isBorn || isBirth(text, tail.from);
    if (gap.length > SHORT && !isNumber) return undefined;
    const isBeside = date.notation === 'ordered' && !isRecent && !/\p{L}/u.test(gap);
    if (isRecent || mayBeOther) return isNumber || isBeside ? 'DATE_AND_FOUR_DIGITS' : undefined;
    return rule;
  }
  if (mayBeOther) {
    const isFigures = date.notation !== 'named';
    return isBorn || (isFigures && !isRecent) ? 'DATE_AND_FOUR_DIGITS' : undefined;
  }
  if (isNamedNumber(text, tail.from) && !isBorn && isRecent) return 'DATE_AND_FOUR_DIGITS';
  if (tail.isParted && !isBorn && gap.length > SHORT) return 'DATE_AND_FOUR_DIGITS';
  const isMany = /\d{3}/.test(gap);
  if (isMany && !isBorn && (isRecent || date.notation === 'named')) return undefined;
  const isFar = gap.length > SHORT || isMany;
  return isFar && !isBorn ? 'DATE_AND_FOUR_DIGITS' : rule;
}

function raised(digits: string): string {
  return digits.slice(0, -2) + String(Number(digits.slice(-2)) + 60);
}
