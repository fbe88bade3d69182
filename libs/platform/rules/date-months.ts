import { type DateContext, finished, inSomeYear, suggestDate, validDate } from './date-context.js';
import { dayOfMonth } from './date-digits.js';
import { isEnglishMonth, monthNumber } from './day-names.js';
import { fail, ok, type Result } from './result.js';
import { refuse } from './suggestion.js';

const ORDINAL = '(?::?e|:?a|st|nd|rd|th)';
/** `27 maj`, `27:e maj 2022`, `27 maj -22`, `27th of May`, `27maj`. */
const DAY_FIRST = new RegExp(
  `^(\\d{1,2})${ORDINAL}?\\.? ?(?:of |i )?([a-zåäö]{3,})\\.?(?:(?: | ?- ?| ?')((?:\\d{2})?\\d{2}))?$`,
);
/** `May 27`, `May 27th, 2022`. */
const MONTH_FIRST = new RegExp(`^([a-zåäö]{3,})\\.? (\\d{1,2})(${ORDINAL})?(?: (\\d{4}))?$`);
const MONTH_ALONE = /^([a-zåäö]{3,})\.?(?: (\d{4}))?$/;
/** `den 27`, `27:e`: told from a bare 27 by the word or the ending. */
const DAY_ALONE = new RegExp(`^(?:(?:den|the) (\\d{1,2})${ORDINAL}?|(\\d{1,2})${ORDINAL})$`);

/**
 * Dates that name their month. Problems: `DATE_DAY_MISSING` (a month alone), `DATE_MONTH_MISSING`
 * (*den 27* in a programme that is over), `DATE_GUESS` for *maj 27*, which may be a year; those of the year.
 */
export function fromMonth(typed: string, context: DateContext): Result<string> | undefined {
  const alone = DAY_ALONE.exec(typed);
  if (alone) return someMonth(Number(alone[1] ?? alone[2]), context);
  const bare = typed.replace(/^(?:den|the) /, '');
  const day = DAY_FIRST.exec(bare);
  const named = day && monthNumber(day[2] ?? '');
  if (day && named)
    return inSomeYear(context, day[3], (year) => validDate(year, named, Number(day[1])));
  const first = MONTH_FIRST.exec(bare);
  const month = first && monthNumber(first[1] ?? '');
  if (first && month) {
    const date = inSomeYear(context, first[4], (year) => validDate(year, month, Number(first[2])));
    const isSure = first[3] || first[4] || isEnglishMonth(first[1] ?? '');
    return date.ok && !isSure ? refuse('DATE_GUESS', [suggestDate(date.value)]) : date;
  }
  const only = MONTH_ALONE.exec(bare);
  if (only && monthNumber(only[1] ?? '')) return fail({ code: 'DATE_DAY_MISSING' });
  return undefined;
}

function someMonth(day: number, context: DateContext): Result<string> {
  if (finished(context)) return fail({ code: 'DATE_MONTH_MISSING' });
  const date = dayOfMonth(day, context);
  return date ? ok(date) : fail({ code: 'DATE_NO_SUCH_DAY' });
}
