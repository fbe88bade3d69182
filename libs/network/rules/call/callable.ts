import type { NationalId } from '@stad/platform/rules/national-numbers.js';
import type { ContactKind } from '../contact-function.js';
import type { Holidays, WeeklyHours } from '../weekly-hours.js';
import { type Reach, reachOf } from './reach.js';

/** A contact function as far as calling goes. */
export interface Callable {
  readonly id: string;
  readonly kind: ContactKind;
  readonly label: string;
  /** A number at work; private numbers are never stored (field.md 3.5). */
  readonly phone: string | null;
  /** Sites it serves: an on-call service bought from another town lists those that bought it. */
  readonly siteIds: readonly string[];
  readonly languages: readonly string[];
  readonly hours: readonly WeeklyHours[];
  /** Swedish calendar date on which somebody last tried the route. */
  readonly testedOn: string | null;
  /** The function that answers in its place. */
  readonly deputyId: string | null;
  /** A direct work number (P2). */
  readonly isDirect: boolean;
  /** Until when the viewer may see a direct number; null without end. */
  readonly shownUntil: Date | null;
}

/** A function with its state at the moment of the question. */
export type Reached = Callable & { readonly reach: Reach; readonly national: NationalId | null };

/**
 * The functions of a site that one may call at a moment, each with its state. A direct number is
 * gone when its window is over, also from a page that has been open since.
 */
export function reachedAt(
  functions: readonly Callable[],
  siteId: string,
  holidays: Holidays,
  at: Date,
): readonly Reached[] {
  return functions
    .filter(({ siteIds, shownUntil }) => {
      return siteIds.includes(siteId) && (shownUntil === null || at <= shownUntil);
    })
    .map((one) => ({ ...one, reach: reachOf(one.hours, holidays, at), national: null }));
}
