import type { WeeklyHours } from '@stad/network/rules/weekly-hours.js';
import type { OnCallCoverageRecord } from './types.js';

/** The rows of one coverage: a row for each of its weekdays. */
export function weeklyHours(coverage: OnCallCoverageRecord): readonly WeeklyHours[] {
  const { from, to, validFrom, validTo } = coverage;
  return coverage.weekdays.map((weekday) => ({ weekday, from, to, validFrom, validTo }));
}
