import { usualOnRedDays, type WeeklyHours } from '../weekly-hours.js';
import type { OnCallCoverageRecord } from './types.js';

/** The rows of one coverage: a row for each of its weekdays. */
export function weeklyHours(coverage: OnCallCoverageRecord): readonly WeeklyHours[] {
  const { from, to, validFrom, validTo } = coverage;
  const redDays = coverage.redDays ?? usualOnRedDays(coverage.weekdays);
  const eves = coverage.eves ?? 'AS_USUAL';
  const hours = { from, to, validFrom, validTo, redDays, eves };
  return coverage.weekdays.map((weekday) => ({ weekday, ...hours }));
}
