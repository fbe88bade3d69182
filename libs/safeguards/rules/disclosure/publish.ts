import type { Audience } from './audience.js';
import { rateOf } from './derived.js';
import { publishTogether } from './publish-together.js';
import type { PublishedCell, PublishedRate, PublishedTable } from './published-table.js';
import { RawCounts, type Subject } from './raw-counts.js';

/**
 * One table on its own, at most two dimensions. Figures that other tables tell too go out through
 * `publishTogether`, what grows from one closing day to the next through `ClosingBook`.
 */
export function publish(counts: RawCounts, audience: Audience): PublishedTable {
  return publishTogether({ tables: [counts], audience })[0] as PublishedTable;
}

/**
 * A share of raw sums, one number each. Of persons and contacts it needs a denominator of at least
 * 20 and must not tell a small count, nor what is left of one; of staff, passes, dates and money it
 * shows both numbers (field.md 4.6).
 */
export function publishRate(
  numerator: RawCounts,
  denominator: RawCounts,
  audience: Audience,
): PublishedRate {
  const [part, whole] = [numerator, denominator].map((counts) => ({
    subject: RawCounts.open(counts).subject,
    cell: publish(counts, audience).total,
  })) as [Told, Told];
  const subject =
    part.subject === 'persons' || whole.subject === 'persons' ? 'persons' : 'operations';
  return rateOf(part.cell, whole.cell, subject, audience);
}

interface Told {
  readonly subject: Subject;
  readonly cell: PublishedCell;
}
