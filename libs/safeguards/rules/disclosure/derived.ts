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

/**
 * A mean of what is counted over passes, months or staff: known together with its denominator it is
 * the sum, so it is shown only where both are. Of persons also from 20 on only when they are what
 * is divided by.
 */
export function meanOf(
  sum: PublishedCell,
  over: PublishedCell,
  overSubject: Subject,
): { readonly mean: number } | NotShown {
  if (!isShown(over)) return notShown('derived');
  if (over.shown === 0 || (overSubject === 'persons' && over.shown < SMALLEST_DENOMINATOR)) {
    return notShown('denominator');
  }
  return isShown(sum) ? { mean: sum.shown / over.shown } : notShown('derived');
}

/**
 * The share of each cell of its total, in percent, as a table may say it beside the counts. A
 * rounded percentage of a shown total is the count, so one of a hidden cell is hidden.
 */
export function sharesOf(table: PublishedTable, subject: Subject): readonly PublishedRate[] {
  return table.cells.map((cell) => rateOf(cell, table.total, subject, table.audience));
}

/** A bar's length, or a point of a spark line: null leaves a gap that has no length at all. */
export type Drawn = number | null;

/** Bars of a table: only what is shown has a length, and zero is a length (security.md 7). */
export function barsOf(table: PublishedTable): readonly Drawn[] {
  return table.cells.map((cell) => (isShown(cell) ? cell.shown : null));
}

/** Fewer points make no line but single figures, and a gap among them is read off its neighbours. */
const FEWEST_POINTS = 3;

/**
 * A spark line over a table by period. It is drawn only when every point is shown: a line that
 * dips to its edge beside a gap says that the missing point is small.
 */
export function sparkOf(table: PublishedTable): readonly number[] | NotShown {
  const points = barsOf(table);
  if (points.length < FEWEST_POINTS) return notShown('denominator');
  return points.every((point) => point !== null) ? (points as number[]) : notShown('derived');
}
