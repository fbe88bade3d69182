import { type Audience, SMALLEST_DENOMINATOR, THRESHOLD } from './audience.js';
import {
  isShown,
  type NotShownReason,
  type PublishedCell,
  type PublishedRate,
  type PublishedTable,
} from './published-table.js';
import type { Subject } from './raw-counts.js';

type NotShown = { readonly label: 'notShown'; readonly reason: NotShownReason };
const notShown = (reason: NotShownReason): NotShown => ({ label: 'notShown', reason });

/** A share of two published figures: it can tell nothing that they do not. */
export function rateOf(
  numerator: PublishedCell,
  denominator: PublishedCell,
  subject: Subject,
  audience: Audience,
): PublishedRate {
  if (!isShown(denominator)) return notShown(subject === 'persons' ? 'denominator' : 'derived');
  const whole = denominator.shown;
  if (whole === 0 || (subject === 'persons' && whole < SMALLEST_DENOMINATOR)) {
    return notShown('denominator');
  }
  if (!isShown(numerator)) return notShown('derived');
  const rest = whole - numerator.shown;
  if (subject === 'persons' && rest > 0 && rest < THRESHOLD[audience]) return notShown('derived');
  return { numerator: numerator.shown, denominator: whole, share: numerator.shown / whole };
}

/** Fewer points make no line but single figures, and a gap among them is read off its neighbours. */
const FEWEST_POINTS = 3;

/**
 * A spark line over a table by period. It is drawn only when every point is shown: a line that
 * dips to its edge beside a gap says that the missing point is small.
 */
export function sparkOf(table: PublishedTable): readonly number[] | NotShown {
  const points = table.cells.filter(isShown).map(({ shown }) => shown);
  if (table.cells.length < FEWEST_POINTS) return notShown('denominator');
  return points.length === table.cells.length ? points : notShown('derived');
}
