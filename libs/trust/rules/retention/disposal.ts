import { defineLife } from '@stad/platform/rules/life.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, fail, type Result } from '@stad/platform/rules/result.js';
import { dueBefore } from './due-before.js';
import { type DisposableCode, isDisposable, retentionRule } from './retention-rules.js';

export type DisposalState = 'PROPOSED' | 'APPROVED' | 'REFUSED' | 'DONE';
/** `dispose` is the job's. */
export type DisposalStep = 'approve' | 'refuse' | 'dispose';

/** Proposal, decision, job (INV-23). */
export const disposalLife = defineLife<DisposalState, DisposalStep>({
  PROPOSED: { approve: 'APPROVED', refuse: 'REFUSED' },
  APPROVED: { dispose: 'DONE' },
  REFUSED: {},
  DONE: {},
});

export interface DisposalProposal {
  readonly rule: DisposableCode;
  /** The Swedish day before which records are due. */
  readonly before: string;
}

/**
 * A proposal to dispose of what is due today. Problems: `RETENTION_RULE_UNKNOWN` (no such rule, or one
 * that keeps for ever), `NOTHING_TO_DISPOSE` (the dry run found no row), `DISPOSAL_UNDER_WAY` (one of
 * the same rule waits for its decision or its job).
 *
 * @param rows what the dry run found
 */
export function proposeDisposal(
  code: string,
  rows: number,
  isUnderWay: boolean,
  now: Date,
): Result<DisposalProposal> {
  const rule = retentionRule(code);
  const before = rule ? dueBefore(rule, now) : null;
  if (!isDisposable(code) || before === null) {
    return fail({ code: 'RETENTION_RULE_UNKNOWN', field: 'rule' });
  }
  const problems: Problem[] = [];
  if (isUnderWay) problems.push({ code: 'DISPOSAL_UNDER_WAY', field: 'rule' });
  else if (rows === 0) problems.push({ code: 'NOTHING_TO_DISPOSE', field: 'rule' });
  return check(problems, { rule: code, before });
}

/**
 * The decision, and where it leads. Problems: `STEP_NOT_POSSIBLE`, `PROPOSER_DECIDES` (whoever
 * proposed it does not decide, INV-21).
 */
export function decideDisposal(
  disposal: { readonly state: DisposalState; readonly proposedBy: string | null },
  step: string,
  membershipId: string,
): Result<DisposalState> {
  if (step !== 'approve' && step !== 'refuse') {
    return fail({ code: 'STEP_NOT_POSSIBLE', field: 'step' });
  }
  if (disposal.proposedBy === membershipId) return fail({ code: 'PROPOSER_DECIDES' });
  return disposalLife.take(disposal.state, step);
}
