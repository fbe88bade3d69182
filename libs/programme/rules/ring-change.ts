import { fail, ok, type Result } from '@stad/platform/rules/result.js';
import { addDays } from '@stad/platform/rules/time.js';
import type { Tier } from './tier.js';

/** A ring of one agency at one town, as it stands. Swedish calendar dates, both included. */
export interface KnownRing {
  readonly id: string;
  readonly tier: Tier;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** The ring an agency is to have from a day on. */
export interface WantedRing {
  readonly tier: Tier;
  readonly from: string;
  /** The last day; null: until further notice; undefined: as it stands. */
  readonly to?: string | null | undefined;
}

/** One thing to write, in this order: what ends makes room for what begins. */
export type RingStep =
  | { readonly does: 'END'; readonly id: string; readonly validTo: string | null }
  | {
      readonly does: 'BEGIN';
      readonly tier: Tier;
      readonly validFrom: string;
      readonly validTo: string | null;
    }
  | {
      readonly does: 'TURN';
      readonly id: string;
      readonly tier: Tier;
      readonly validTo: string | null;
    };

/**
 * What gives an agency this ring at a town, without a gap and without two rings on one day. The same ring
 * goes on; another one ends the day before. What has been stands: who was in the core group on a day that
 * is over had its rights then. Nothing to do is an empty list. Problems: `RING_ENDS_BEFORE_START` on `to`,
 * `RING_OF_THE_PAST` on `from`, `RING_FOLLOWS { from }` on `to`.
 */
export function planRing(
  rings: readonly KnownRing[],
  wanted: WantedRing,
  today: string,
): Result<readonly RingStep[]> {
  const { tier, from, to } = wanted;
  if (to != null && to < from) return fail({ code: 'RING_ENDS_BEFORE_START', field: 'to' });
  const current = rings.find(
    ({ validFrom, validTo }) => validFrom <= from && (validTo === null || from <= validTo),
  );
  const last = to === undefined ? (current?.validTo ?? null) : to;
  const follower = rings.find(
    ({ validFrom }) => validFrom > from && (last === null || validFrom <= last),
  );
  if (follower) {
    return fail({ code: 'RING_FOLLOWS', field: 'to', params: { from: follower.validFrom } });
  }
  if (!current) return ok([{ does: 'BEGIN', tier, validFrom: from, validTo: last }]);
  if (current.tier === tier) {
    if (last === current.validTo) return ok([]);
    if (last !== null && last < addDays(today, -1)) {
      return fail({ code: 'RING_OF_THE_PAST', field: 'to' });
    }
    return ok([{ does: 'END', id: current.id, validTo: last }]);
  }
  if (from < today) return fail({ code: 'RING_OF_THE_PAST', field: 'from' });
  if (current.validFrom === from) {
    return ok([{ does: 'TURN', id: current.id, tier, validTo: last }]);
  }
  return ok([
    { does: 'END', id: current.id, validTo: addDays(from, -1) },
    { does: 'BEGIN', tier, validFrom: from, validTo: last },
  ]);
}
