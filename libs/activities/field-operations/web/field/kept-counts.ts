import type { Line } from '../../rules/field-counts/taps.js';

/** What a phone has counted for a pass and not sent: sums by counter and quarter, nothing else (INV-27). */
export interface KeptCounts {
  readonly passId: string;
  /** Of what was on its way: sent again under the same id it counts once. */
  readonly mutationId: string | undefined;
  readonly sending: readonly Line[];
  readonly waiting: readonly Line[];
}

/** One for each who counts: another sign-in in the same tab leaves it where it is. */
const keyOf = (membershipId: string) => `stad.counts.${membershipId}`;

/** Puts away, in this tab alone, what a page that is left at once has not sent. */
export function keepCounts(membershipId: string, counts: readonly KeptCounts[]): void {
  try {
    if (counts.length === 0) sessionStorage.removeItem(keyOf(membershipId));
    else sessionStorage.setItem(keyOf(membershipId), JSON.stringify(counts));
  } catch {
    // A browser that keeps nothing has tried to send it.
  }
}

/** Takes out what was put away for a pass by the one who counted it; null when there is nothing. */
export function takeKeptCounts(passId: string, membershipId: string): KeptCounts | null {
  const kept = read(membershipId);
  const own = kept.find((each) => each.passId === passId);
  if (!own) return null;
  const others = kept.filter((each) => each !== own);
  keepCounts(membershipId, others);
  return own;
}

function read(membershipId: string): readonly KeptCounts[] {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(membershipId)) ?? '[]');
  } catch {
    return [];
  }
}
