import type { Problem } from '@stad/platform/rules/problem.js';
import { check, fail, type Result } from '@stad/platform/rules/result.js';
import { addDays } from '@stad/platform/rules/time.js';
import {
  type ClosingDays,
  mayBecomeClosing,
  nearestClosings,
} from '@stad/programme/rules/closing-days.js';

/** The days a report is about, both included. */
export interface ReportPeriod {
  readonly periodFrom: string;
  readonly periodTo: string;
}

/** The days a report may begin on: the first of the programme, and the day after each closing but the last. */
export function reportStarts({ days, period }: ClosingDays): string[] {
  const after = days.map((day) => addDays(day, 1));
  return [period.startsOn, ...after.filter((day) => day <= period.endsOn)];
}

/**
 * A report is about whole stretches between closings: counts about persons are told as of its last day
 * (field.md 4.6). Answers whether that day becomes a closing, which it may before it is over and where the
 * agency leads the programme. Problems: `PERIOD_BACKWARDS`, and `NOT_A_CLOSING_DAY` and
 * `NOT_AFTER_A_CLOSING_DAY` { before, after }: the nearest there are, or `NONE`.
 */
export function checkReportPeriod(
  closings: ClosingDays,
  { periodFrom, periodTo }: ReportPeriod,
  isLead: boolean,
): Result<{ readonly isNewClosing: boolean }> {
  if (periodTo < periodFrom) return fail({ code: 'PERIOD_BACKWARDS', field: 'periodTo' });
  const problems: Problem[] = [];
  const starts = reportStarts(closings);
  if (!starts.includes(periodFrom)) {
    const params = around(starts, periodFrom);
    problems.push({ code: 'NOT_AFTER_A_CLOSING_DAY', field: 'periodFrom', params });
  }
  const isClosing = closings.days.includes(periodTo);
  if (!isClosing && !(isLead && mayBecomeClosing(closings, periodTo))) {
    const params = around(closings.days, periodTo);
    problems.push({ code: 'NOT_A_CLOSING_DAY', field: 'periodTo', params });
  }
  return check(problems, { isNewClosing: !isClosing });
}

function around(days: readonly string[], day: string) {
  const { before, after } = nearestClosings(days, day);
  return { before: before ?? 'NONE', after: after ?? 'NONE' };
}
