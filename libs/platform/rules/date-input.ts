import { type DateContext, sixDigits, suggestDate, validDate } from './date-context.js';
import { fromDigits } from './date-digits.js';
import { fromMonth } from './date-months.js';
import { nightTo, twoDays } from './date-nights.js';
import { fromToday } from './date-relative.js';
import { fromWeek } from './date-weeks.js';
import { weekdayNumber } from './day-names.js';
import { type PartOfDay, takePart } from './part-of-day.js';
import { fail, ok, type Result } from './result.js';
import { refuse, type Suggestion } from './suggestion.js';
import { addDays, isoWeek, weekday } from './time.js';
import { plain } from './written-text.js';

export type { DateContext } from './date-context.js';

/** A day as it was written. */
export interface WrittenDay {
  readonly date: string;
  readonly part?: PartOfDay;
  /** The night between `date` and the day after: what begins after midnight then is on the day after. */
  readonly isNight?: true;
}

/**
 * A date as people write it: `220527`, `27/5`, `2022-05-27`, `27 maj`, `fre`, `i morgon`, `v21 fre`,
 * in Swedish or English (pages.md 1.2). Six digits are year, month, day. Gives `2022-05-27`.
 * Problems: `DATE_MISSING`, `DATE_NOT_UNDERSTOOD`, `DATE_NO_SUCH_DAY`, `DATE_NO_SUCH_WEEK`,
 * `DATE_WEEKDAY_MISSING` { week }, `DATE_DAY_MISSING`, `DATE_MONTH_MISSING`, `DATE_OUTSIDE_PROGRAMME`,
 * and with suggestions: `DATE_DAY_FIRST`, `DATE_GUESS`, `DATE_UNCLEAR`, `DATE_WEEK_MISSING`,
 * `DATE_WEEKDAY_WRONG`, `DATE_WEEK_WRONG`, `NIGHT_UNCLEAR`.
 */
export function parseDate(text: string, context: DateContext): Result<string> {
  const day = readDay(text, context);
  return day.ok ? ok(day.value.date) : day;
}

/** A date with the part of the day that was said, *i övermorgon kväll*, *fre-lör natt*. Problems as {@link parseDate}. */
export function readDay(text: string, context: DateContext): Result<WrittenDay> {
  const typed = plain(text)
    .replace(/,/g, ' ')
    .replace(/[.!]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (typed === '') return fail({ code: 'DATE_MISSING' });
  const to = nightTo(typed);
  if (to !== undefined) {
    const end = readDate(to, context);
    return end.ok ? ok({ date: addDays(end.value, -1), part: 'NIGHT', isNight: true }) : end;
  }
  const taken = takePart(typed);
  const both = twoDays(taken?.day ?? typed);
  if (both) return night(both.first, both.second, context);
  if (!taken) {
    const date = readDate(typed, context);
    return date.ok ? ok({ date: date.value }) : date;
  }
  const date = readDate(taken.day, context);
  if (!date.ok) return date;
  if (taken.part !== 'NIGHT') return ok({ date: date.value, part: taken.part });
  return whichNight(date.value, taken.day === 'i dag', context);
}

function night(first: string, second: string, context: DateContext): Result<WrittenDay> {
  const from = readDate(first, context);
  if (!from.ok) return from;
  const to = readDate(second, { ...context, today: from.value, toward: 'COMING' });
  if (!to.ok) return to;
  if (to.value !== addDays(from.value, 1)) return fail({ code: 'DATE_TWO_DAYS' });
  return ok({ date: from.value, part: 'NIGHT', isNight: true });
}

/**
 * *Lördag natt* is the night that follows Saturday to some and the one before it to others: asked.
 * *I natt* is the night to come, except before six in the morning, when it may be the one that is.
 */
function whichNight(date: string, isTonight: boolean, context: DateContext): Result<WrittenDay> {
  if (isTonight && context.time !== undefined && context.time >= '06:00') {
    return ok({ date, part: 'NIGHT', isNight: true });
  }
  return refuse('NIGHT_UNCLEAR', [suggestNight(date), suggestNight(addDays(date, -1))]);
}

/** `220527–220528` can mean one night only. */
export function suggestNight(date: string): Suggestion {
  return { guess: date, write: `${sixDigits(date)}–${sixDigits(addDays(date, 1))}` };
}

function readDate(typed: string, context: DateContext): Result<string> {
  return withWeekday(typed, context) ?? withWeek(typed, context) ?? oneDate(typed, context);
}

function oneDate(typed: string, context: DateContext): Result<string> {
  return (
    fromDigits(typed.replace(/^(?:den|the) (?=\d+[/.-])/, ''), context) ??
    fromWeek(typed, context) ??
    fromMonth(typed, context) ??
    fromToday(typed, context) ??
    fail({ code: 'DATE_NOT_UNDERSTOOD' })
  );
}

/** `fre 27/5`: the weekday must be the date's; where it is not, one of the two is a slip. */
function withWeekday(typed: string, context: DateContext): Result<string> | undefined {
  const parts = /^(?:på |on )?([a-zåäö]+)\.? (?=(?:den |the )?\d|[a-z]+ \d)(.+)$/.exec(typed);
  const named = weekdayNumber(parts?.[1] ?? '');
  if (
    !parts ||
    named === undefined ||
    /^(?:i )?(?:v|w|wk|vecka|week)\.? ?\d/.test(parts[2] ?? '')
  ) {
    return undefined;
  }
  const date = withWeek(parts[2] ?? '', context) ?? oneDate(parts[2] ?? '', context);
  if (!date.ok || weekday(date.value) === named) return date;
  return refuse('DATE_WEEKDAY_WRONG', [
    suggestDate(date.value),
    suggestDate(fitting(date.value, named, context)),
  ]);
}

/** Longer ago than this nobody leaves the year out. */
const RECENT_DAYS = 60;

/** What else *tors 27/5* may be: the same day of a year near by where that is close to today, else days away. */
function fitting(date: string, named: number, { today }: DateContext): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const isClose = (other: string) =>
    other >= addDays(today, -RECENT_DAYS) && other <= addDays(today, RECENT_DAYS);
  const sameDay = [year - 1, year + 1]
    .map((other) => validDate(other, month, day))
    .find((other) => other !== undefined && weekday(other) === named && isClose(other));
  return sameDay ?? addDays(date, ((named - weekday(date) + 10) % 7) - 3);
}

/** `27 maj 2022, v. 21`: the week must be the date's. */
function withWeek(typed: string, context: DateContext): Result<string> | undefined {
  const parts = /^(.*\d.*?) (?:v|w|wk|vecka|week)\.? ?(\d{1,2})$/.exec(typed);
  if (!parts) return undefined;
  const date = oneDate(parts[1] ?? '', context);
  if (!date.ok || isoWeek(date.value).week === Number(parts[2])) return date;
  return refuse('DATE_WEEK_WRONG', [suggestDate(date.value)]);
}
