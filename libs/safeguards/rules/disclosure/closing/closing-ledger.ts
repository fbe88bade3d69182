import { ClosingCounts, type Place } from './closing-counts.js';
import type { Measure } from './measure.js';

/** One count, agency by agency. */
export type Parts = readonly number[];

/** The counts of all closings so far, opened; inside `closing` alone. */
export class ClosingLedger {
  readonly #agencies = new Map<string, number>();
  readonly #closings: Map<string, number[]>[] = [];

  add(counts: ClosingCounts): void {
    const byKey = new Map<string, number[]>();
    for (const { agencyId, measure, place, count } of ClosingCounts.open(counts)) {
      const known = this.#agencies.get(agencyId);
      const agency = known ?? this.#agencies.size;
      if (known === undefined) this.#agencies.set(agencyId, agency);
      const parts = byKey.get(keyOf(measure, place)) ?? [];
      while (parts.length <= agency) parts.push(0);
      parts[agency] = (parts[agency] as number) + count;
      byKey.set(keyOf(measure, place), parts);
    }
    this.#closings.push(byKey);
  }

  get agencies(): number {
    return this.#agencies.size;
  }

  /** Counted after one closing and until another, agency by agency; closing 0 is the beginning. */
  between(measure: Measure, place: Place | null, after: number, until: number): Parts {
    const [before, now] = [this.#at(measure, place, after), this.#at(measure, place, until)];
    return [...Array(this.agencies).keys()].map((at) => (now[at] ?? 0) - (before[at] ?? 0));
  }

  #at(measure: Measure, place: Place | null, closing: number): Parts {
    return this.#closings[closing - 1]?.get(keyOf(measure, place)) ?? [];
  }
}

const keyOf = (measure: Measure, place: Place | null) =>
  place ? JSON.stringify([measure, place.dimension, place.category]) : measure;

export const totalOf = (parts: Parts): number => parts.reduce((sum, part) => sum + part, 0);

/** The same agencies' counts added, or one taken from the other. */
export const plus = (one: Parts, other: Parts): Parts => one.map((n, at) => n + (other[at] ?? 0));
export const minus = (one: Parts, other: Parts): Parts => one.map((n, at) => n - (other[at] ?? 0));

/**
 * May this count be known exactly, also by an agency that takes its own part from it? What is left
 * for anybody is nothing, or as many as the threshold.
 */
export function isTellable(parts: Parts, threshold: number): boolean {
  const total = totalOf(parts);
  return [total, ...parts.map((part) => total - part)].every(
    (left) => left === 0 || Math.abs(left) >= threshold,
  );
}
