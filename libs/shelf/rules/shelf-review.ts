import { fail, ok, type Result } from '@stad/platform/rules/result.js';
import { addMonths } from '@stad/platform/rules/time.js';

/** Months from one review to the next, unless somebody says another day; and the most there may be. */
export const REVIEW_MONTHS = { usual: 12, most: 36 } as const;

/** When it is looked through next, by itself: the same day a year on. */
export const nextReviewOn = (today: string): string => addMonths(today, REVIEW_MONTHS.usual);

/** The day has come. */
export const isDueForReview = (reviewOn: string, today: string): boolean => reviewOn <= today;

/** Problem: `REVIEW_DAY_WRONG` { to }, the last day it may be. */
export function checkReviewDay(on: string, today: string): Result<string> {
  const to = addMonths(today, REVIEW_MONTHS.most);
  if (on > today && on <= to) return ok(on);
  return fail({ code: 'REVIEW_DAY_WRONG', field: 'reviewOn', params: { to } });
}
