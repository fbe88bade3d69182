import type { Classification } from './classification.js';
import type { Lifecycle } from './lifecycle.js';

/** What decides who may read an activity. */
export interface Readable {
  readonly ownerAgencyId: string;
  readonly siteId: string;
  readonly classification: Classification;
  readonly lifecycle: Lifecycle;
  /** Agencies that take part, as the plan says. */
  readonly participatingAgencyIds: readonly string[];
  readonly shares: readonly Share[];
}

/** One act of sharing; revoking it stops reading and erases no history (INV-05). */
export interface Share {
  readonly agencyId: string;
  readonly revokedAt?: Date | null;
}

export interface Reader {
  readonly agencyId: string;
  /** Sites where the agency has a ring today. */
  readonly siteIds: readonly string[];
}

const DRAFTED: readonly Lifecycle[] = ['DRAFT', 'JOINT_DRAFT'];

/**
 * Agencies that may read an activity because of what it is to them: its owner, those it is shared with,
 * those that take part in one of class P2 (INV-02). A draft is its owner's alone, whatever the plan
 * says of who is to take part (INV-03). The row policy decides; this is what it must agree with.
 */
export function namedReaders(activity: Readable): readonly string[] {
  const readers = [activity.ownerAgencyId];
  if (activity.lifecycle === 'DRAFT') return readers;
  readers.push(...activity.shares.filter((share) => !share.revokedAt).map((s) => s.agencyId));
  if (activity.classification === 'P2' && !DRAFTED.includes(activity.lifecycle)) {
    readers.push(...activity.participatingAgencyIds);
  }
  return [...new Set(readers)];
}

/** May somebody of this agency read the activity: as named reader, or as one of the site (P0, P1)? */
export function mayRead(activity: Readable, reader: Reader): boolean {
  if (namedReaders(activity).includes(reader.agencyId)) return true;
  if (DRAFTED.includes(activity.lifecycle)) return false;
  if (activity.classification === 'P0') return true;
  return activity.classification === 'P1' && reader.siteIds.includes(activity.siteId);
}
