import { fail, ok, type Result } from './result.js';
import { refuse, type Suggestion } from './suggestion.js';

/** A day the calendar has a name for. */
export interface NamedDay {
  readonly date: string;
  readonly name: string;
  /** RED or EVE. */
  readonly kind?: string;
}

/** What `27/5` or `fre` is counted from. */
export interface DateContext {
  /** The Swedish date of today, `2022-05-20`. */
  readonly today: string;
  /** The Swedish wall-clock time, `14:30`; tells *i natt* before six in the morning from the night to come. */
  readonly time?: string;
  /** Of the programme; once it is over, days without a year lie inside it. Both ends included. */
  readonly period?: { readonly startsOn: string; readonly endsOn: string };
  /** What the field asks for lies behind us: `27/5` is then the latest such day, today included. */
  readonly toward?: 'COMING' | 'PAST';
  /** Red days and eves, which one may name (*midsommarafton*) and is told of. */
  readonly days?: readonly NamedDay[];
}

/** A programme that is over: its days are all behind us. */
export function finished(context: DateContext) {
  return context.period && context.period.endsOn < context.today ? context.period : undefined;
}

/** Within two years of today or in the programme: what somebody is likely to mean. */
export function isNear(date: string, { today, period }: DateContext): boolean {
  const inside = period !== undefined && period.startsOn <= date && date <= period.endsOn;
  return inside || Math.abs(Number(date.slice(0, 4)) - Number(today.slice(0, 4))) <= 2;
}

/** The same day and month in a year that the programme's period has; undefined when there is none. */
export function insidePeriod(date: string, { period }: DateContext): Suggestion | undefined {
  if (!period) return undefined;
  const [, month, day] = date.split('-').map(Number);
  const from = Number(period.startsOn.slice(0, 4));
  const found = years(from, Number(period.endsOn.slice(0, 4)))
    .map((year) => validDate(year, month ?? 0, day ?? 0))
    .find((one) => one !== undefined && one >= period.startsOn && one <= period.endsOn);
  return found ? suggestDate(found) : undefined;
}

/** `undefined` for 31 April. */
export function validDate(year: number, month: number, day: number): string | undefined {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  const isReal = at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return isReal && year >= 0 && year <= 9999 ? at.toISOString().slice(0, 10) : undefined;
}

/** The date, or that there is no such day. */
export function known(date: string | undefined): Result<string> {
  return date === undefined ? fail({ code: 'DATE_NO_SUCH_DAY' }) : ok(date);
}

/** `220527`: how a suggestion writes a date, six digits that can mean one thing only. */
export function sixDigits(date: string): string {
  return date.slice(2).replaceAll('-', '');
}

export function suggestDate(date: string): Suggestion {
  return { guess: date, write: sixDigits(date) };
}

/** From one 29 February to the next, even across 2100, is eight years. */
const YEARS_TO_LOOK = 8;

/**
 * A day that needs a year: the one that was written; else, in a finished programme, the one inside
 * its period; else the nearest from today on, or up to today where the field looks back (pages.md 1.2).
 * Problems: `DATE_NO_SUCH_DAY`, `DATE_OUTSIDE_PROGRAMME`, `DATE_UNCLEAR` when the period has two.
 */
export function inSomeYear(
  context: DateContext,
  written: string | undefined,
  dateOf: (year: number) => string | undefined,
): Result<string> {
  if (written) return known(dateOf(Number(written) + (written.length === 2 ? 2000 : 0)));
  const over = finished(context);
  if (over) {
    // One year before: the first days of an ISO year may lie in the year before it.
    const first = Number(over.startsOn.slice(0, 4)) - 1;
    const last = Number(over.endsOn.slice(0, 4)) + 1;
    const dates = years(first, last)
      .map(dateOf)
      .filter((date) => date !== undefined && date >= over.startsOn && date <= over.endsOn)
      .filter((date) => date !== undefined);
    const [only, another] = dates;
    if (only === undefined) return fail({ code: 'DATE_OUTSIDE_PROGRAMME' });
    if (another === undefined) return ok(only);
    return refuse('DATE_UNCLEAR', [suggestDate(only), suggestDate(another)]);
  }
  const year = Number(context.today.slice(0, 4));
  const found =
    context.toward === 'PAST'
      ? years(year - YEARS_TO_LOOK, year + 1)
          .reverse()
          .map(dateOf)
          .find((date) => date !== undefined && date <= context.today)
      : years(year - 1, year + YEARS_TO_LOOK)
          .map(dateOf)
          .find((date) => date !== undefined && date >= context.today);
  return known(found);
}

const years = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
