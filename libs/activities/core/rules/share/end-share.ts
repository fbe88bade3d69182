import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import { isEditable, type Lifecycle } from '../lifecycle.js';
import { isUnderWay, type Phase } from '../phase.js';

/** Why another agency is to read a record no longer. */
export const SHARE_END_REASONS = [
  'TAKES_NO_PART',
  'WRONG_RECEIVER',
  'SHARED_TOO_MUCH',
  'COOPERATION_ENDED',
] as const;
export type ShareEndReason = (typeof SHARE_END_REASONS)[number];

export const SHARE_STATES = ['IN_FORCE', 'ENDED'] as const;
export type ShareState = (typeof SHARE_STATES)[number];

/** A share, and how far the record is that it opens. */
export interface ShareToEnd {
  readonly isEnded: boolean;
  readonly lifecycle: Lifecycle;
  readonly phase: Phase;
  /** People of the agency that reads it are in the plan. */
  readonly goesAlong: boolean;
}

/**
 * What keeps a share in force (INV-05). Who goes along reads the plan: before it has begun they leave it
 * first, and once it has begun they keep it. What is final has been received, and stays where it was.
 * Problems: `CONFLICT`, `SHARE_IS_FINAL`, `SHARE_HAS_BEGUN`, `SHARE_GOES_ALONG`.
 */
export function endingProblems(share: ShareToEnd): Problem[] {
  if (share.isEnded) return [{ code: 'CONFLICT' }];
  if (!isEditable(share.lifecycle)) return [{ code: 'SHARE_IS_FINAL' }];
  if (!share.goesAlong || share.phase === 'CANCELLED') return [];
  return [{ code: isUnderWay(share.phase) ? 'SHARE_HAS_BEGUN' : 'SHARE_GOES_ALONG' }];
}

/** Ending a share is an act with a reason. Problems: those of {@link endingProblems}, `SHARE_REASON_MISSING`, `INVALID_CODE`. */
export function endShare(
  share: ShareToEnd,
  reason: string | null | undefined,
): Result<ShareEndReason> {
  const known = SHARE_END_REASONS.find((each) => each === reason);
  const problems = endingProblems(share);
  if (!known) {
    problems.push({ code: reason ? 'INVALID_CODE' : 'SHARE_REASON_MISSING', field: 'reason' });
  }
  return check(problems, known as ShareEndReason);
}
