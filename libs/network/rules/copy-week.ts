import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import { addDays, weekday } from '@stad/platform/rules/time.js';
import { beginsOn, type HolidayRule, NO_HOLIDAYS } from './weekly-hours.js';

/** One row of a schedule, as it is kept. */
export interface ScheduleRow {
  readonly weekdays: readonly number[];
  readonly from: string;
  readonly to: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly redDays: HolidayRule;
  readonly eves: HolidayRule;
  readonly siteIds: readonly string[];
}

/**
 * What has to be added so that the week of `toMonday` has the hours that the week of `fromMonday`
 * has (pages.md 2.3, *copy week*). Nothing is taken away, hours that are there already are not doubled,
 * and red days are left to each row's own rule.
 * Problems: `NOT_A_MONDAY` (either date), `SAME_WEEK`, `WEEK_EMPTY`, `WEEK_ALREADY_COPIED`.
 */
export function copyWeek(
  rows: readonly ScheduleRow[],
  fromMonday: string,
  toMonday: string,
): Result<readonly ScheduleRow[]> {
  const problems: Problem[] = [];
  if (weekday(fromMonday) !== 1) problems.push({ code: 'NOT_A_MONDAY', field: 'fromMonday' });
  if (weekday(toMonday) !== 1) problems.push({ code: 'NOT_A_MONDAY', field: 'toMonday' });
  if (fromMonday === toMonday) problems.push({ code: 'SAME_WEEK', field: 'toMonday' });
  if (problems.length > 0) return check(problems, []);
  const days = [0, 1, 2, 3, 4, 5, 6];
  const wanted = days.flatMap((day) => hoursOn(rows, addDays(fromMonday, day)));
  if (wanted.length === 0) return check([{ code: 'WEEK_EMPTY', field: 'fromMonday' }], []);
  const there = new Set(
    days.flatMap((day) => hoursOn(rows, addDays(toMonday, day))).map(({ key, day }) => key + day),
  );
  const missing = new Map<string, ScheduleRow>();
  for (const { key, day, row } of wanted) {
    if (there.has(key + day)) continue;
    const known = missing.get(key);
    const weekdays = [...new Set([...(known?.weekdays ?? []), day])].sort();
    const validTo = addDays(toMonday, 6);
    missing.set(key, { ...row, weekdays, validFrom: toMonday, validTo });
  }
  if (missing.size === 0) return check([{ code: 'WEEK_ALREADY_COPIED', field: 'toMonday' }], []);
  return check([], [...missing.values()]);
}

/** The rows whose hours begin on a date by weekday and validity, with what makes two of them alike. */
function hoursOn(rows: readonly ScheduleRow[], date: string) {
  const day = weekday(date);
  return rows
    .filter(({ weekdays, from, to, validFrom, validTo }) => {
      const hours = { weekday: day, from, to, validFrom, validTo };
      return weekdays.includes(day) && beginsOn(hours, date, day, NO_HOLIDAYS);
    })
    .map((row) => ({ row, day, key: keyOf(row) }));
}

function keyOf({ from, to, redDays, eves, siteIds }: ScheduleRow): string {
  return [from, to, redDays, eves, ...[...siteIds].sort(), ''].join(' ');
}
