import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { notify } from '@stad/platform/api/notices/notify.js';
import { localDate } from '@stad/platform/rules/time.js';
import { calendarDays } from '@stad/programme/api/calendar-days.js';
import { reportReminderAt } from '../../rules/reminders.js';
import { lockDueOn } from '../../rules/report-life.js';

/** The last day to lock a report, red days left out. */
export function reportDueOn(returnedAt: Date): string {
  const year = Number(localDate(returnedAt).slice(0, 4));
  const red = [...calendarDays(year), ...calendarDays(year + 1)]
    .filter((day) => day.kind === 'RED')
    .map((day) => day.date);
  return lockDueOn(returnedAt, new Set(red));
}

/** Asks for the reminder of the counting agency, on the last day to lock its report. */
export function remindOfReport(
  ctx: RequestContext,
  { id }: { readonly id: string },
  returnedAt: Date,
): Promise<void> {
  const notice = { kind: 'REPORT_DUE', subjectId: id, isReminder: true };
  const runAt = reportReminderAt(reportDueOn(returnedAt));
  return notify(ctx, notice, { runAt, key: `reminder REPORT_DUE ${id}` });
}
