import { Temporal } from 'temporal-polyfill';
import { MONTHS, WEEKDAYS } from './day-words.js';
import { fail, ok, type Result } from './result.js';
import { addDays, mondayOf, weekday } from './time.js';
import { parseTimes } from './time-input.js';

/** What `27/5` or `fre` is counted from. */
export interface DateContext {
  /** The Swedish date of today, `2022-05-20`. */
  readonly today: string;
  /** Of the programme; once it is over, days without a year lie inside it. Both ends included. */
  readonly period?: { readonly startsOn: string; readonly endsOn: string };
}

/**
 * A date as people write it: `220527`, `27/5`, `2022-05-27`, `27 maj`, `fre`, `i morgon`, `v21 fre`,
 * in Swedish or English. Six digits are year, month, day. Gives `2022-05-27`.
 * Problems: `DATE_MISSING`, `DATE_NOT_UNDERSTOOD`, `DATE_WEEKDAY_MISSING` (a week without a day),
 * `DATE_DAY_FIRST` { guess, write } when six digits make sense only as day, month, year: `270522` is a
 * day in 2027 too, but in 2022 nobody means that; a silent mistake of five years is worse than a question.
 */
export function parseDate(text: string, context: DateContext): Result<string> {
  const typed = text.trim().toLowerCase().replace(/\s+/g, ' ').replace(/,/g, '');
  if (typed === '') return fail({ code: 'DATE_MISSING' });
  return (
    fromDigits(typed, context) ??
    fromWord(typed, context) ??
    fromWeek(typed, context) ??
    fromDayAndMonth(typed, context) ??
    fail({ code: 'DATE_NOT_UNDERSTOOD' })
  );
}

function fromDigits(typed: string, context: DateContext): Result<string> | undefined {
  const long = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})$/.exec(typed);
  if (long) return known(valid(Number(long[1]), Number(long[2]), Number(long[3])));
  const short = /^(\d{2})-?(\d{2})-?(\d{2})$/.exec(typed);
  if (!short) return undefined;
  const [a, b, c] = [Number(short[1]), Number(short[2]), Number(short[3])];
  const date = valid(2000 + a, b, c);
  const guess = valid(2000 + c, b, a);
  if (date && (isNear(date, context) || !guess || !isNear(guess, context))) return ok(date);
  if (!guess) return fail({ code: 'DATE_NOT_UNDERSTOOD' });
  const write = guess.slice(2).replaceAll('-', '');
  return fail({ code: 'DATE_DAY_FIRST', params: { guess, write } });
}

/** Within two years of today or in the programme: what somebody is likely to mean. */
function isNear(date: string, { today, period }: DateContext): boolean {
  const inside = period !== undefined && period.startsOn <= date && date <= period.endsOn;
  return inside || Math.abs(Number(date.slice(0, 4)) - Number(today.slice(0, 4))) <= 2;
}

const DAYS_FROM_TODAY: Readonly<Record<string, number>> = {
  'i dag': 0,
  idag: 0,
  today: 0,
  'i morgon': 1,
  imorgon: 1,
  tomorrow: 1,
  'i övermorgon': 2,
  övermorgon: 2,
};

function fromWord(typed: string, context: DateContext): Result<string> | undefined {
  const days = DAYS_FROM_TODAY[typed];
  if (days !== undefined) return ok(addDays(context.today, days));
  const day = weekdayNumber(typed);
  if (day === undefined) return undefined;
  // Once the programme is over the last such day inside it is the nearest to today.
  const over = finished(context);
  return over
    ? ok(addDays(over.endsOn, -((weekday(over.endsOn) - day + 7) % 7)))
    : ok(addDays(context.today, (day - weekday(context.today) + 7) % 7));
}

function fromWeek(typed: string, context: DateContext): Result<string> | undefined {
  const parts =
    /^(?:(\d{4})[- ]?)?(?:v|w|wk|vecka|week)\.? ?(\d{1,2})(?: (\d{4}))?(?: ([a-zåäö]+))?$/.exec(
      typed,
    ) ?? /^()([a-zåäö]+) (?:v|w|wk|vecka|week)\.? ?(\d{1,2})(?: (\d{4}))?$/.exec(typed);
  if (!parts) return undefined;
  const dayFirst = Number.isNaN(Number(parts[2]));
  const week = Number(dayFirst ? parts[3] : parts[2]);
  const year = dayFirst ? parts[4] : (parts[1] ?? parts[3]);
  const name = dayFirst ? parts[2] : parts[4];
  if (name === undefined) return fail({ code: 'DATE_WEEKDAY_MISSING', params: { week } });
  const day = weekdayNumber(name);
  if (day === undefined || week < 1) return fail({ code: 'DATE_NOT_UNDERSTOOD' });
  return inSomeYear(context, year, (candidate) => {
    const date = addDays(mondayOf({ year: candidate, week }), day - 1);
    // Most years have no week 53.
    const thursday = Temporal.PlainDate.from(date).add({ days: 4 - day });
    return thursday.weekOfYear === week ? date : undefined;
  });
}

function fromDayAndMonth(typed: string, context: DateContext): Result<string> | undefined {
  const plain = typed.replace(/^([a-zåäö]+)\.? (?=\d)/, (all, word: string) =>
    weekdayNumber(word) === undefined ? all : '',
  );
  const digits = /^(\d{1,2}) ?\/ ?(\d{1,2})(?:[-/ ]((?:\d{2})?\d{2}))?$/.exec(plain);
  if (digits) {
    const [day, month] = [Number(digits[1]), Number(digits[2])];
    return inSomeYear(context, digits[3], (year) => valid(year, month, day));
  }
  const words = /^(?:den )?(\d{1,2})(?::?e|:?a|st|nd|rd|th)? ([a-zåäö]{3,})\.?(?: (\d{4}))?$/.exec(
    plain,
  );
  if (!words) return undefined;
  const month = monthNumber(words[2] ?? '');
  if (month === undefined) return undefined;
  return inSomeYear(context, words[3], (year) => valid(year, month, Number(words[1])));
}

/** The year that was written, else the nearest from today on, else the one inside a finished programme. */
function inSomeYear(
  context: DateContext,
  written: string | undefined,
  dateOf: (year: number) => string | undefined,
): Result<string> {
  if (written) return known(dateOf(Number(written) + (written.length === 2 ? 2000 : 0)));
  const over = finished(context);
  const from = over?.startsOn ?? context.today;
  const first = Number(from.slice(0, 4));
  // Nine years: from one 29 February to the next, even across 2100; one before for early ISO weeks.
  for (let year = first - 1; year <= first + 8; year += 1) {
    const date = dateOf(year);
    if (date === undefined || date < from) continue;
    if (over && date > over.endsOn) break;
    return ok(date);
  }
  return fail({ code: over ? 'DATE_OUTSIDE_PROGRAMME' : 'DATE_NOT_UNDERSTOOD' });
}

function finished(context: DateContext) {
  return context.period && context.period.endsOn < context.today ? context.period : undefined;
}

function known(date: string | undefined): Result<string> {
  return date === undefined ? fail({ code: 'DATE_NOT_UNDERSTOOD' }) : ok(date);
}

/** `undefined` for 31 April. */
function valid(year: number, month: number, day: number): string | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}

/** From three letters on: `fre`, `fred`, `fredag`, `fri`; 1 = Monday. */
function weekdayNumber(word: string): number | undefined {
  return place([WEEKDAYS.sv, WEEKDAYS.en], word.replace(/\.$/, ''));
}

function monthNumber(word: string): number | undefined {
  return place([MONTHS.sv, MONTHS.en], word);
}

function place(lists: readonly (readonly string[])[], word: string): number | undefined {
  if (word.length < 3) return undefined;
  for (const list of lists) {
    const index = list.findIndex((name) => name.toLowerCase().startsWith(word));
    if (index >= 0) return index + 1;
  }
  return undefined;
}

/** What one line says: `fre 20–01 centrum`. Parts that are not there are `undefined`. */
export interface PlanLine {
  readonly date?: string;
  readonly from?: string;
  readonly to?: string;
  /** What is left, usually the area; trimmed. */
  readonly rest: string;
}

const TIMES =
  /(?:^|\s)(\d{1,2}(?:[.:]?\d{2})?\s*(?:[-–—]|till)\s*\d{1,2}(?:[.:]?\d{2})?)(?=\s|,|$)/;

/**
 * Takes a line apart: the times, then the longest beginning that is a date, then the rest.
 * Nothing is refused here: what could not be read is in `rest`.
 */
export function readPlanLine(line: string, context: DateContext): PlanLine {
  const date = longestDate(line, context);
  const afterDate = date ? date.rest : line;
  const found = TIMES.exec(afterDate);
  const times = found?.[1] ? parseTimes(found[1]) : undefined;
  const isRead = times?.ok === true && found !== null;
  const rest = isRead ? afterDate.replace(found[0], ' ') : afterDate;
  return {
    ...(date ? { date: date.value } : {}),
    ...(isRead ? times.value : {}),
    rest: rest.replace(/,/g, ' ').replace(/\s+/g, ' ').trim(),
  };
}

function longestDate(line: string, context: DateContext) {
  const parts = line.trim().split(/\s+/);
  for (let length = Math.min(4, parts.length); length > 0; length -= 1) {
    const head = parts.slice(0, length).join(' ');
    const date = parseDate(head.replace(/,$/, ''), context);
    if (date.ok) return { value: date.value, rest: parts.slice(length).join(' ') };
  }
  return undefined;
}
