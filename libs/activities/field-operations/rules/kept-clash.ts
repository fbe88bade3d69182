import type { Problem } from '@stad/platform/rules/problem.js';
import { check, fail, type Result } from '@stad/platform/rules/result.js';
import { asksForAction, type Clash, type ClashCode } from './clashes.js';

/** Why a clash is kept. Every reason is about the work, none about anybody's life. */
export const KEEP_REASONS = [
  /** The person, or the agency, has been asked and can. */
  'ASKED',
  /** The other work is taken over, or left out. */
  'OTHER_WORK_COVERED',
  /** Only a short time is shared. */
  'SHORT_OVERLAP',
  /** The employer has laid the rest after the pass (arbetstidslagen 14 §). */
  'REST_GIVEN_AFTER',
  /** Goes with somebody who has the training. */
  'GOES_WITH_TRAINED',
  /** Said in the field *note*. */
  'OTHER',
] as const;
export type KeepReason = (typeof KEEP_REASONS)[number];

/** What can be said of which clash; a clash that is only to know of is not kept, it is in nobody's way. */
export const KEEP_REASONS_OF: Readonly<Record<ClashCode, readonly KeepReason[]>> = {
  DOUBLE_BOOKED: ['OTHER_WORK_COVERED', 'SHORT_OVERLAP', 'OTHER'],
  BUSY: ['ASKED', 'SHORT_OVERLAP', 'OTHER'],
  ON_CALL: ['OTHER_WORK_COVERED', 'SHORT_OVERLAP', 'OTHER'],
  REST_TOO_SHORT: ['REST_GIVEN_AFTER', 'OTHER'],
  TRAINING_MISSING: ['GOES_WITH_TRAINED', 'OTHER'],
  AGENCY_BUSY: ['ASKED', 'SHORT_OVERLAP', 'OTHER'],
  AGENCY_ABSENT: ['ASKED', 'OTHER'],
  AREA_VISITED: [],
  RED_DAY: [],
  EVE: [],
};

/**
 * *Behåll ändå* (pages.md 3.1): a clash that is there now is kept with a reason that suits it.
 * Problems: `CLASH_GONE`, `CLASH_NOT_TO_KEEP`, `KEEP_REASON_MISSING`, `KEEP_NOTE_MISSING`.
 */
export function keepClash(
  clash: Clash | undefined,
  reason: string,
  note: string | null,
): Result<{ readonly code: ClashCode; readonly key: string; readonly reason: KeepReason }> {
  if (!clash) return fail({ code: 'CLASH_GONE' });
  const reasons = KEEP_REASONS_OF[clash.code];
  const found = reasons.find((each) => each === reason);
  const problems: Problem[] = [];
  if (!asksForAction(clash)) problems.push({ code: 'CLASH_NOT_TO_KEEP' });
  else if (!found) problems.push({ code: 'KEEP_REASON_MISSING', field: 'reason' });
  else if (found === 'OTHER' && !note) problems.push({ code: 'KEEP_NOTE_MISSING', field: 'note' });
  return check(problems, { code: clash.code, key: clash.key, reason: found ?? 'OTHER' });
}

/** The owner of the plan keeps any clash of it; another agency in the pass those of its own people. */
export function keepsClashOf(ownAgencyId: string, ownerAgencyId: string, memberAgencyId?: string) {
  return ownAgencyId === ownerAgencyId || ownAgencyId === memberAgencyId;
}
