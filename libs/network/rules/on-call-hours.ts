import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import { checkHours, type HolidayRule, usualOnRedDays } from './weekly-hours.js';

/** When a function answers, as one row is set: the same hours on several weekdays. */
export interface OnCallHours {
  /** 1 = Monday … 7 = Sunday. */
  readonly weekdays: readonly number[];
  /** Swedish wall-clock times; `to` at or before `from` is the next day. */
  readonly from: string;
  readonly to: string;
  readonly validFrom: string;
  readonly validTo?: string | null;
  /** Left out: {@link usualOnRedDays}. */
  readonly redDays?: HolidayRule | null;
  /** Left out: as usual. */
  readonly eves?: HolidayRule | null;
  /** Sites it answers for, among those its function serves. */
  readonly siteIds: readonly string[];
}

/** What is filled in while checking. */
export interface CheckedHours {
  readonly weekdays: number[];
  readonly siteIds: string[];
  readonly redDays: HolidayRule;
  readonly eves: HolidayRule;
}

/**
 * Hours with each weekday once, in order. Problems: `WEEKDAY_UNKNOWN` (none, or no such day),
 * `CLOCK_TIME_UNREADABLE`, `VALIDITY_BACKWARDS`, `HOLIDAY_RULE_UNKNOWN`, `CONTACT_SITE_MISSING`,
 * `SITE_NOT_SERVED`.
 */
export function checkOnCallHours<T extends OnCallHours>(
  hours: T,
  served: readonly string[],
): Result<T & CheckedHours> {
  const weekdays = [...new Set(hours.weekdays)].sort((a, b) => a - b);
  const siteIds = [...new Set(hours.siteIds)];
  const problems: Problem[] = [];
  if (weekdays.length === 0) problems.push({ code: 'WEEKDAY_UNKNOWN', field: 'weekdays' });
  // Every weekday has the same hours, so what is wrong with them is said once.
  const redDays = hours.redDays ?? usualOnRedDays(weekdays);
  const eves = hours.eves ?? 'AS_USUAL';
  const rows = (weekdays.length === 0 ? [1] : weekdays).map((weekday) => ({
    ...hours,
    weekday,
    redDays,
    eves,
  }));
  const found = checkHours(rows);
  if (!found.ok) {
    for (const { code, field } of found.problems) {
      const leaf = field?.split('.').at(-1) ?? '';
      const at = leaf === 'weekday' ? 'weekdays' : leaf;
      if (!problems.some((known) => known.code === code && known.field === at)) {
        problems.push({ code, field: at });
      }
    }
  }
  if (siteIds.length === 0) problems.push({ code: 'CONTACT_SITE_MISSING', field: 'siteIds' });
  if (siteIds.some((id) => !served.includes(id))) {
    problems.push({ code: 'SITE_NOT_SERVED', field: 'siteIds' });
  }
  return check(problems, { ...hours, weekdays, siteIds, redDays, eves });
}
