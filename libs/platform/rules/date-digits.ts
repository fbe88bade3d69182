import {
  type DateContext,
  inSomeYear,
  isNear,
  known,
  suggestDate,
  validDate,
} from './date-context.js';
import { fail, ok, type Result } from './result.js';
import { refuse } from './suggestion.js';

const BAD = { code: 'DATE_NOT_UNDERSTOOD' } as const;

/**
 * Dates of digits alone. Six digits are year, month, day. Problems beside those of the year:
 * `DATE_DAY_FIRST` when they make sense only as day, month, year (`270522` is a day in 2027 too, but
 * in 2022 nobody means that; a silent mistake of five years is worse than a question),
 * `DATE_GUESS` with one reading, `DATE_UNCLEAR` with two.
 */
export function fromDigits(typed: string, context: DateContext): Result<string> | undefined {
  if (!/^\d[\d\-/. ']*$/.test(typed)) return undefined;
  return (
    yearFirst(typed) ??
    dayFirstWithYear(typed, context) ??
    sixDigitsOf(typed, context) ??
    dayAndMonth(typed, context) ??
    guessed(typed, context)
  );
}

/** `2022-05-27`, `2022/5/27`, `20220527`. */
function yearFirst(typed: string): Result<string> | undefined {
  const apart = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/.exec(typed);
  if (apart) return known(validDate(Number(apart[1]), Number(apart[3]), Number(apart[4])));
  const closed = /^(\d{4})(\d{2})(\d{2})$/.exec(typed);
  if (!closed) return undefined;
  const date = validDate(Number(closed[1]), Number(closed[2]), Number(closed[3]));
  if (date && date > '1990' && date < '2100') return ok(date);
  const turned = validDate(
    Number(typed.slice(4)),
    Number(typed.slice(2, 4)),
    Number(typed.slice(0, 2)),
  );
  return turned ? refuse('DATE_DAY_FIRST', [suggestDate(turned)]) : known(undefined);
}

/** `27/5 2022`, `27/5-22`, `27.5.2022`, `27-05-2022`, `27/5/22`. */
function dayFirstWithYear(typed: string, context: DateContext): Result<string> | undefined {
  const long = /^(\d{1,2})([-/. ]) ?(\d{1,2})(?:\2|[- ]) ?(\d{4})$/.exec(typed);
  if (long) return inOrder(Number(long[1]), Number(long[3]), Number(long[4]));
  const short = /^(\d{1,2})([/.]) ?(\d{1,2})(\2|[-/ ]) ?'?(\d{2})$/.exec(typed);
  if (!short) return undefined;
  const [a, b, c] = [Number(short[1]), Number(short[3]), Number(short[5])];
  const date = validDate(2000 + c, b, a);
  // `22/05/27` can be written from either end where the parts look alike.
  const isAlike = short[2] === short[4] && short[1]?.length === 2;
  const turned = isAlike ? validDate(2000 + a, b, c) : undefined;
  // With a month of one digit the year seldom stands first: only where nothing else is near.
  if (typed.length < 8 && date && isNear(date, context)) return ok(date);
  if (turned && date && isNear(turned, context) && turned !== date) {
    const both = [suggestDate(turned), suggestDate(date)];
    return isNear(date, context)
      ? refuse('DATE_UNCLEAR', both)
      : refuse('DATE_GUESS', both.slice(0, 1));
  }
  if (!date && turned) return refuse('DATE_GUESS', [suggestDate(turned)]);
  return inOrder(a, b, 2000 + c);
}

function inOrder(day: number, month: number, year: number): Result<string> {
  const date = validDate(year, month, day);
  const american = validDate(year, day, month);
  if (!date && american) return refuse('DATE_GUESS', [suggestDate(american)]);
  return known(date);
}

/** `220527`, `22-05-27`. */
function sixDigitsOf(typed: string, context: DateContext): Result<string> | undefined {
  const parts = /^(\d{2})(-?)(\d{2})\2(\d{2})$/.exec(typed);
  if (!parts) return undefined;
  const [a, b, c] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
  const date = validDate(2000 + a, b, c);
  const guess = validDate(2000 + c, b, a);
  if (date && (isNear(date, context) || !guess || !isNear(guess, context))) return ok(date);
  return guess ? refuse('DATE_DAY_FIRST', [suggestDate(guess)]) : known(undefined);
}

/** `27/5`, `27.5`; what could as well be a time (`12.05`) is asked about. */
function dayAndMonth(typed: string, context: DateContext): Result<string> | undefined {
  const parts = /^(\d{1,2}) ?([/.]) ?(\d{1,2})\.?$/.exec(typed);
  if (!parts) return undefined;
  const [day, month] = [Number(parts[1]), Number(parts[3])];
  const isTime = parts[2] === '.' && parts[3]?.length === 2 && day < 24;
  const date = inSomeYear(context, undefined, (year) => validDate(year, month, day));
  if (date.ok) return isTime ? refuse('DATE_GUESS', [suggestDate(date.value)]) : date;
  const american = inSomeYear(context, undefined, (year) => validDate(year, day, month));
  if (!isTime && month > 12 && american.ok)
    return refuse('DATE_GUESS', [suggestDate(american.value)]);
  return isTime ? fail(BAD) : date;
}

/** Too little to be a date: `20-01` may be times, `27` an hour, a day or a week. */
function guessed(typed: string, context: DateContext): Result<string> {
  const pair = /^(\d{1,2})-(\d{1,2})$/.exec(typed) ?? /^(\d{2})(\d{2})$/.exec(typed);
  const alone = /^(\d{1,2})$/.exec(typed);
  const readings = pair
    ? [dayOf(pair[1], pair[2], context), dayOf(pair[2], pair[1], context)]
    : alone
      ? [dayOfMonth(Number(alone[1]), context)]
      : [];
  const dates = [...new Set(readings.filter((date) => date !== undefined))];
  if (dates.length === 0) return fail(BAD);
  return refuse(dates.length > 1 ? 'DATE_UNCLEAR' : 'DATE_GUESS', dates.map(suggestDate));
}

function dayOf(day: string | undefined, month: string | undefined, context: DateContext) {
  const date = inSomeYear(context, undefined, (year) =>
    validDate(year, Number(month), Number(day)),
  );
  return date.ok ? date.value : undefined;
}

/** The nearest such day of some month from today on, or up to today where the field looks back. */
export function dayOfMonth(day: number, context: DateContext): string | undefined {
  const [year = 0, month = 0] = context.today.split('-').map(Number);
  const step = context.toward === 'PAST' ? -1 : 1;
  // Eight months are enough: no two months without a 31st follow each other for longer.
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const months = year * 12 + (month - 1) + ahead * step;
    const date = validDate(Math.floor(months / 12), (months % 12) + 1, day);
    if (date && (step > 0 ? date >= context.today : date <= context.today)) return date;
  }
  return undefined;
}
