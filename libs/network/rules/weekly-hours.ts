import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';

/**
 * What weekly hours do on a red day or an eve: go on by weekday as ever, are closed, or hold on
 * such a day too, whatever weekday it is (the on-call service that begins at 8 when offices are closed).
 */
export const HOLIDAY_RULES = ['AS_USUAL', 'CLOSED', 'TOO'] as const;
export type HolidayRule = (typeof HOLIDAY_RULES)[number];

/** Red days and eves by Swedish calendar date; Sundays are weekday 7 and need not be named. */
export type Holidays = ReadonlyMap<string, 'RED' | 'EVE'>;

export const NO_HOLIDAYS: Holidays = new Map();

/**
 * When a function answers, week after week. `to` at or before `from` is the next day, so 16–02 is one
 * row and 00:00–00:00 is the whole day. Dates are Swedish calendar dates, both included, and concern
 * the day the hours begin; no end means until further notice.
 */
export interface WeeklyHours {
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
  /** Swedish wall-clock time, `16:00`. */
  readonly from: string;
  readonly to: string;
  readonly validFrom: string;
  readonly validTo?: string | null;
  /** On red days; left out: as usual. */
  readonly redDays?: HolidayRule;
  /** On eves (Christmas Eve, Midsummer Eve …); left out: as usual. */
  readonly eves?: HolidayRule;
}

/**
 * What red days do to hours of these weekdays when nobody has said: every day is round the year,
 * hours with a Sunday are for all days off, office hours are closed.
 */
export function usualOnRedDays(weekdays: readonly number[]): HolidayRule {
  if (new Set(weekdays).size === 7) return 'AS_USUAL';
  return weekdays.includes(7) ? 'TOO' : 'CLOSED';
}

/** Whether the hours of a row begin on a Swedish calendar date, whose weekday is `day`. */
export function beginsOn(row: WeeklyHours, date: string, day: number, holidays: Holidays): boolean {
  if (date < row.validFrom || (row.validTo != null && date > row.validTo)) return false;
  const kind = holidays.get(date);
  const rule = kind === 'RED' ? row.redDays : kind === 'EVE' ? row.eves : undefined;
  if (rule === 'CLOSED') return false;
  return rule === 'TOO' || row.weekday === day;
}

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * Problems: `WEEKDAY_UNKNOWN`, `CLOCK_TIME_UNREADABLE`, `VALIDITY_BACKWARDS`,
 * `HOLIDAY_RULE_UNKNOWN`, each on `hours.{index}.{field}`.
 */
export function checkHours(rows: readonly WeeklyHours[]): Result<readonly WeeklyHours[]> {
  const problems = rows.flatMap((row, index): Problem[] => {
    const found: Problem[] = [];
    const at = (field: string) => `hours.${index}.${field}`;
    if (!Number.isInteger(row.weekday) || row.weekday < 1 || row.weekday > 7) {
      found.push({ code: 'WEEKDAY_UNKNOWN', field: at('weekday') });
    }
    for (const field of ['from', 'to'] as const) {
      if (!CLOCK.test(row[field])) found.push({ code: 'CLOCK_TIME_UNREADABLE', field: at(field) });
    }
    for (const field of ['redDays', 'eves'] as const) {
      const rule = row[field];
      if (rule !== undefined && !HOLIDAY_RULES.includes(rule)) {
        found.push({ code: 'HOLIDAY_RULE_UNKNOWN', field: at(field) });
      }
    }
    if (row.validTo != null && row.validTo < row.validFrom) {
      found.push({ code: 'VALIDITY_BACKWARDS', field: at('validTo') });
    }
    return found;
  });
  return check(problems, rows);
}
