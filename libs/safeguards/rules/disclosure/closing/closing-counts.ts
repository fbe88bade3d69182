import type { Dimension } from '../raw-counts.js';
import type { Measure } from './measure.js';

/** The breakdown in which a count stands; none for the total over everything. */
export interface Place {
  readonly dimension: string;
  readonly category: string;
}

/** What one agency has counted from the first day of the programme until a day closed. */
export interface CountedBy {
  readonly agencyId: string;
  readonly measure: Measure;
  readonly place: Place | null;
  readonly count: number;
}

/** A breakdown and the measures that are told in it. */
export interface Breakdown extends Dimension {
  readonly measures: readonly Measure[];
}

/**
 * What all agencies had counted when a day closed, before anybody may see it: like `RawCounts` it
 * has no list, JSON or text form, and only `ClosingBook` opens it.
 */
export class ClosingCounts {
  readonly #counted: readonly CountedBy[];

  /** @throws RangeError for what is no count: a fault of ours, not of a person's */
  constructor(
    /** The day that closed. */
    readonly day: string,
    readonly breakdowns: readonly Breakdown[],
    counted: readonly CountedBy[],
  ) {
    if (counted.some(({ count }) => !Number.isInteger(count) || count < 0)) {
      throw new RangeError('malformed counts');
    }
    this.#counted = counted;
  }

  /** For `ClosingBook` alone. */
  static open(counts: ClosingCounts): readonly CountedBy[] {
    return counts.#counted;
  }
}
