import { addMonths } from '@stad/platform/rules/time.js';

/** The log is controlled each quarter (SoLPuL 2001:454, 10 §: systematically and again and again). */
export const REVIEW_EVERY_MONTHS = 3;

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
