import { addDays, atLocal, localDate } from '@stad/platform/rules/time.js';

/** In the morning, after the usual quiet hours. */
const MORNING = '09:00';

/**
 * When those who have not answered are reminded: the morning of the day before the pass. Null when that
 * is over: then the phone is the way.
 */
export function answerReminderAt(startsAt: Date, now: Date): Date | null {
  const at = atLocal(addDays(localDate(startsAt), -1), MORNING);
  return at > now ? at : null;
}

/** When the counting agency is reminded of its report: the morning of the last day to lock it. */
export function reportReminderAt(dueOn: string): Date {
  return atLocal(dueOn, MORNING);
}
