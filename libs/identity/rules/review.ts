import { addDays } from '@stad/platform/rules/time.js';

/** How often the administrator is asked of each membership whether it is still needed (field.md J11). */
export const REVIEW_MONTHS = 3;

/** An account that nobody has used for so long is told of, and by the day alone from then on. */
export const INACTIVE_DAYS = 90;

/** A membership as the review sees it; Swedish calendar dates. */
export interface Reviewed {
  readonly validFrom: string;
  readonly validTo: string | null;
  /** Null: never; then it was needed when it began. */
  readonly reviewedOn: string | null;
}

/**
 * The last day to say *behövs fortfarande*; null for a membership that is over, or over before that day.
 */
export function reviewDueOn(membership: Reviewed, today: string): string | null {
  const { validFrom, validTo, reviewedOn } = membership;
  if (validTo !== null && validTo < today) return null;
  const due = monthsAfter(reviewedOn ?? validFrom, REVIEW_MONTHS);
  return validTo !== null && validTo < due ? null : due;
}

/** The same day of a later month, or its last: 30 November and three months is 28 February. */
function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
  const next = new Date(Date.UTC(year, month + months, 1)).toISOString().slice(0, 10);
  const wanted = addDays(first, day - 1);
  return wanted < next ? wanted : addDays(next, -1);
}

/** Since which day an account has not been used, once that is long ago; `seenOn` null: never used. */
export function inactiveSince(
  { validFrom }: Pick<Reviewed, 'validFrom'>,
  seenOn: string | null,
  today: string,
): string | null {
  const since = seenOn ?? validFrom;
  return since < addDays(today, -INACTIVE_DAYS) ? since : null;
}
