import type { Problem } from '@stad/platform/rules/problem.js';
import { check, fail, ok, type Result } from '@stad/platform/rules/result.js';

/** Open, network, core group, own agency (field.md 7.4). What is forbidden is never stored. */
export const CLASSES = ['P0', 'P1', 'P2', 'P3'] as const;
export type Classification = (typeof CLASSES)[number];

/** Why somebody opens a record to more readers. */
export const LOWERING_REASONS = ['PUBLISHED', 'NO_LONGER_SENSITIVE', 'WRONG_FROM_START'] as const;
export type LoweringReason = (typeof LOWERING_REASONS)[number];

/** Fewer may read the first than the second. */
export function isStricter(a: Classification, b: Classification): boolean {
  return CLASSES.indexOf(a) > CLASSES.indexOf(b);
}

/**
 * Raising a class needs no reason, lowering it is an explicit act with one; it is never automatic.
 * Problems: `CLASS_UNCHANGED`, `CLASS_REASON_MISSING`.
 */
export function changeClass(
  from: Classification,
  to: Classification,
  reason: LoweringReason | null,
): Result<Classification> {
  const problems: Problem[] = [];
  if (from === to) problems.push({ code: 'CLASS_UNCHANGED', field: 'classification' });
  if (isStricter(from, to) && reason === null) {
    problems.push({ code: 'CLASS_REASON_MISSING', field: 'reason' });
  }
  return check(problems, to);
}

/**
 * What is the own agency's alone never goes to somebody who is not an authority (INV-06):
 * the provisions that break secrecy do not reach them. Problem: `SHARE_P3_TO_NON_AUTHORITY`.
 */
export function mayShareWith(
  classification: Classification,
  receiver: { readonly isAuthority: boolean },
): Result<void> {
  if (classification === 'P3' && !receiver.isAuthority) {
    return fail({ code: 'SHARE_P3_TO_NON_AUTHORITY' });
  }
  return ok(undefined);
}
