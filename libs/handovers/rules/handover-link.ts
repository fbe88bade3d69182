import { addDays, atLocal, localDate } from '@stad/platform/rules/time.js';
import { URGENT_CATEGORIES } from './handover-codes.js';

/** Days after the day it was asked for on which a link may confirm. */
export const LINK_DAYS = 7;

/** All letters of a day leave at once, by day: when one leaves tells of no night. */
export const LETTERS_AT = '08:00';

/** A child and shelter are confirmed by voice, or by somebody who is signed in; never by a link. */
export const mayBeLinked = (category: string): boolean => !URGENT_CATEGORIES.includes(category);

/** The last day of a link that is asked for on `today`. */
export const linkClosesOn = (today: string): string => addDays(today, LINK_DAYS);

/** The next time at which letters leave, by the Swedish wall clock, in summer and winter time alike. */
export function nextLetters(now: Date): Date {
  const today = localDate(now);
  const at = atLocal(today, LETTERS_AT);
  return at.getTime() > now.getTime() ? at : atLocal(addDays(today, 1), LETTERS_AT);
}
