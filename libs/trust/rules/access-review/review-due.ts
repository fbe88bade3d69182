import { addDays, addMonths, atLocal, localDate } from '@stad/platform/rules/time.js';

/** The log is controlled each quarter (SoLPuL 2001:454, 10 §: systematically and again and again). */
export const REVIEW_EVERY_MONTHS = 3;

/** Days that a manager has for an answer; then they are reminded. */
export const ANSWER_WITHIN_DAYS = 7;

/** When people are reminded, on the wall. */
const MORNING = '09:00';

/** So far back a first review reaches, in months: what is older stays as it is. */
export const REVIEW_REACH_MONTHS = 12;

/**
 * The last Swedish day on which the log is to be gone through again.
 *
 * @param since the Swedish day up to which it has been, or on which it began; null when it is empty
 */
export function accessReviewDueOn(since: string | null): string | null {
  return since === null ? null : addMonths(since, REVIEW_EVERY_MONTHS);
}

/** When a manager who was asked at `askedAt` and has not answered is reminded. */
export function accessAnswerReminderAt(askedAt: Date): Date {
  return atLocal(addDays(localDate(askedAt), ANSWER_WITHIN_DAYS), MORNING);
}

/** What was asked by then should have been answered at `now`. */
export function askedTooLongAgo(now: Date): Date {
  return atLocal(addDays(localDate(now), 1 - ANSWER_WITHIN_DAYS), '00:00');
}

/** When a control is reminded of, if the last one went through the log up to `until`. */
export function accessReviewReminderAt(until: Date): Date {
  return atLocal(addMonths(localDate(until), REVIEW_EVERY_MONTHS), MORNING);
}
