import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';

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
}

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * Problems: `WEEKDAY_UNKNOWN`, `CLOCK_TIME_UNREADABLE`, `VALIDITY_BACKWARDS`,
 * each on `hours.{index}.{field}`.
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
    if (row.validTo != null && row.validTo < row.validFrom) {
      found.push({ code: 'VALIDITY_BACKWARDS', field: at('validTo') });
    }
    return found;
  });
  return check(problems, rows);
}
