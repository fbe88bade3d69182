import { OPERATIVE_KINDS } from './agreement-codes.js';
import { type AgreementDays, lastDayOf, stateOn } from './agreement-life.js';

/** An agreement, as far as it decides whether two of its parties may go on asking each other. */
export interface EndingAgreement extends AgreementDays {
  readonly kind: string;
  readonly partyIds: readonly string[];
}

/**
 * The last day of what two organisations of a town had agreed, where it is over and nothing holds in its place
 * on a Swedish day; null where something holds, and where the two never agreed: they need no agreement to begin
 * with, and one that ends is the end of it. One that says purpose and area counts, an undertaking of
 * confidentiality does not.
 */
export function endedBetween(
  agreements: readonly EndingAgreement[],
  parties: readonly [string, string],
  day: string,
): string | null {
  const days: string[] = [];
  for (const agreement of agreements) {
    const { kind, partyIds } = agreement;
    const isTheirs = parties.every((id) => partyIds.includes(id));
    if (!isTheirs || !OPERATIVE_KINDS.some((each) => each === kind)) continue;
    const state = stateOn(agreement, day);
    if (state === 'IN_FORCE') return null;
    if (state === 'EXPIRED' || state === 'TERMINATED') days.push(lastDayOf(agreement));
  }
  return days.sort().at(-1) ?? null;
}
