import { type Breakdown, ClosingCounts, type CountedBy } from '../closing-counts.js';
import { ClosingLedger } from '../closing-ledger.js';
import type { Measure } from '../measure.js';

/**
 * What agencies counted between two closings, as one writes it: `K11` is a total alone, `K11 lund`
 * stands in the first breakdown as well, `K11 lund STREET` in the first and the second.
 */
export type Step = Readonly<Record<string, number>>;
/** One agency’s step, or that of each. */
export type Written = Step | Readonly<Record<string, Step>>;

/** The counts at each closing, from the beginning, of what came to it step by step. */
export function closingsOf(
  steps: readonly Written[],
  breakdowns: readonly Breakdown[] = [],
): ClosingCounts[] {
  return steps.map((_, at) => {
    const until = steps.slice(0, at + 1).flatMap((step) => countedIn(step, breakdowns));
    return new ClosingCounts(`closing ${at + 1}`, breakdowns, addedUp(until));
  });
}

export function ledgerOf(
  steps: readonly Written[],
  breakdowns: readonly Breakdown[] = [],
): ClosingLedger {
  const ledger = new ClosingLedger();
  for (const counts of closingsOf(steps, breakdowns)) ledger.add(counts);
  return ledger;
}

function countedIn(written: Written, breakdowns: readonly Breakdown[]): CountedBy[] {
  const isOne = Object.values(written).every((each) => typeof each === 'number');
  const byAgency = (isOne ? { soc: written } : written) as Record<string, Step>;
  return Object.entries(byAgency).flatMap(([agencyId, step]) =>
    Object.entries(step).flatMap(([key, count]) => {
      const [measure, ...categories] = key.split(' ') as [Measure, ...string[]];
      const places = categories.map((category, at) => ({
        dimension: breakdowns[at]?.key ?? '',
        category,
      }));
      return [null, ...places].map((place) => ({ agencyId, measure, place, count }));
    }),
  );
}

/** A correction may be written as less than nothing; all until a closing never is. */
function addedUp(counted: readonly CountedBy[]): CountedBy[] {
  const byKey = new Map<string, CountedBy>();
  for (const each of counted) {
    const key = JSON.stringify([each.agencyId, each.measure, each.place]);
    byKey.set(key, { ...each, count: each.count + (byKey.get(key)?.count ?? 0) });
  }
  return [...byKey.values()];
}
