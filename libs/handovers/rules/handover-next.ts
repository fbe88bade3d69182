import type { HandoverCategory } from './handover-codes.js';

/** One that somebody goes on from, as its list shows it. */
export interface Before {
  readonly id: string;
  readonly category: string;
  readonly band: string;
  readonly channel: string;
  readonly state: string;
  readonly end: string;
  readonly otherFunction: string;
  readonly hasConsent: boolean;
  readonly observedAt: string | null;
}

/** What is known of the next one before anything is filled in. */
export interface NextHandover {
  readonly followsId: string;
  /** Null: whatever the town has open now. */
  readonly category: HandoverCategory | null;
  readonly band: string | null;
  readonly channel: string;
  readonly hasConsent: boolean;
  /** Null: seen now. */
  readonly observedAt: string | null;
  /** Who was rung, and is not the one. */
  readonly notTo: string | null;
}

/**
 * The next one after a handover. A wrong receiver, and a child that social services have not got: the same once
 * more, to the next in the list. After a consultation nothing is known but that it was one. Who received hands on
 * what it is about with a time and a consent of its own.
 */
export function nextHandover(before: Before, agencyKind: string): NextHandover {
  const { id: followsId, category, band, channel } = before;
  const isSame = before.state === 'WRONG_RECEIVER' || category === 'CHILD_CONCERN';
  if (isSame && category !== 'CONSULTATION') {
    const { hasConsent, observedAt } = before;
    const notTo = before.end === 'SENDER' ? before.otherFunction : null;
    const known = category as HandoverCategory;
    return { followsId, category: known, band, channel, hasConsent, observedAt, notTo };
  }
  const own = { followsId, channel: 'PHONE', hasConsent: false, observedAt: null, notTo: null };
  if (category === 'CONSULTATION') return { ...own, category: null, band: null };
  return { ...own, category: agencyKind === 'SOCIAL_SERVICES' ? 'NGO_SUPPORT' : null, band };
}
