import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import { isDisposable } from './retention-rules.js';

/** Why nothing goes meanwhile: somebody has asked for it, or what happened is looked into (INV-23). */
export const HOLD_GROUNDS = ['RECORD_REQUEST', 'INCIDENT', 'LEGAL_CLAIM', 'ARCHIVE'] as const;
export type HoldGround = (typeof HOLD_GROUNDS)[number];

/** A hold on one rule's records, or on all of an agency's. */
export interface Hold {
  /** Null: every rule. */
  readonly rule: string | null;
}

export function isHeld(rule: string, holds: readonly Hold[]): boolean {
  return holds.some((hold) => hold.rule === null || hold.rule === rule);
}

/** Problems: `RETENTION_RULE_UNKNOWN` (nothing is disposed of under it), `HOLD_GROUND_UNKNOWN`. */
export function setHold(rule: string | null, ground: string): Result<HoldGround> {
  const problems: Problem[] = [];
  if (rule !== null && !isDisposable(rule)) {
    problems.push({ code: 'RETENTION_RULE_UNKNOWN', field: 'rule' });
  }
  if (!(HOLD_GROUNDS as readonly string[]).includes(ground)) {
    problems.push({ code: 'HOLD_GROUND_UNKNOWN', field: 'ground' });
  }
  return check(problems, ground as HoldGround);
}
