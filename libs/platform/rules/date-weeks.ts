import { type DateContext, inSomeYear } from './date-context.js';
import { weekdayNumber } from './day-names.js';
import { fail, type Result } from './result.js';
import { addDays, isoWeek, mondayOf } from './time.js';

const WEEK = '(?:v|w|wk|vecka|week)\\.? ?';
const YEAR = "(?:(?: | ?- ?| ?')((?:\\d{2})?\\d{2}))?";

/** `v21 fre`, `v. 21 2022 fredag`, `2022-v21 fre`, `v53 fre 2020`. */
const WEEK_FIRST = new RegExp(
  `^(?:(\\d{4})[- ]?)?${WEEK}(\\d{1,2})(?: (\\d{4}))?(?:[ -]?([a-zåäö]+)\\.?)?(?: (\\d{4}))?$`,
);
/** `fre v 48`, `fredag i vecka 48`, `fre v48 2022`. */
const DAY_FIRST = new RegExp(`^([a-zåäö]+)\\.? (?:i )?${WEEK}(\\d{1,2})${YEAR}$`);
/** `2022-W21-5`, `2022W215`. */
const ISO = /^(\d{4})-?w(\d{2})-?([1-7])$/;

/**
 * A day of an ISO week; week 1 has the year's first Thursday, and most years have no week 53.
 * Problems: `DATE_WEEKDAY_MISSING` { week }, `DATE_NO_SUCH_WEEK` { week }, those of the year.
 */
export function fromWeek(typed: string, context: DateContext): Result<string> | undefined {
  const iso = ISO.exec(typed);
  if (iso) return dayOfWeek(Number(iso[2]), Number(iso[3]), iso[1], context);
  const first = WEEK_FIRST.exec(typed);
  if (first) return named(Number(first[2]), first[4], first[1] ?? first[3] ?? first[5], context);
  const last = DAY_FIRST.exec(typed);
  return last ? named(Number(last[2]), last[1], last[3], context) : undefined;
}

function named(
  week: number,
  name: string | undefined,
  year: string | undefined,
  context: DateContext,
): Result<string> {
  if (week < 1 || week > 53) return fail({ code: 'DATE_NO_SUCH_WEEK', params: { week } });
  if (name === undefined) return fail({ code: 'DATE_WEEKDAY_MISSING', params: { week } });
  const day = weekdayNumber(name);
  if (day === undefined) return fail({ code: 'DATE_NOT_UNDERSTOOD' });
  return dayOfWeek(week, day, year, context);
}

function dayOfWeek(
  week: number,
  day: number,
  year: string | undefined,
  context: DateContext,
): Result<string> {
  const date = inSomeYear(context, year, (candidate) => {
    const found = addDays(mondayOf({ year: candidate, week }), day - 1);
    return isoWeek(found).week === week ? found : undefined;
  });
  const isAbsent = !date.ok && date.problems[0].code === 'DATE_NO_SUCH_DAY';
  return isAbsent ? fail({ code: 'DATE_NO_SUCH_WEEK', params: { week } }) : date;
}
