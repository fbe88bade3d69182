import type { Missing } from '@stad/platform/rules/next-step.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, fail, ok, type Result } from '@stad/platform/rules/result.js';
import { agencyLabel, type PassFacts } from './pass-facts.js';
import { type PassState, passLife } from './pass-life.js';
import { isCounted } from './report-life.js';
import { hasPolice, inField, isPolice, type Member } from './team.js';

export const CANCEL_REASONS = [
  'NO_GO_AHEAD',
  'NO_ON_CALL',
  'STAFF_ABSENT',
  'POLICE_ABSENT',
  'THREAT',
  'OTHER',
] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

/**
 * Cancelling is for what has not begun, and says why; what has begun is aborted and comes back.
 * Problems: `CANCEL_REASON_MISSING`, `PASS_HAS_BEGUN`, `STEP_NOT_POSSIBLE`.
 */
export function cancelPass(state: PassState, reason: string | null): Result<PassState> {
  const problems: Problem[] = [];
  if (!CANCEL_REASONS.some((known) => known === reason)) {
    problems.push({ code: 'CANCEL_REASON_MISSING', field: 'reason' });
  }
  if (state === 'ACTIVE' || state === 'RETURNED' || state === 'CLOSED') {
    problems.push({ code: 'PASS_HAS_BEGUN' });
  }
  return problems.length > 0 ? check(problems, state) : passLife.take(state, 'cancel');
}

/** Only a plan that nobody else has seen is deleted; one that was sent is cancelled (INV-03). */
export function deletePass(state: PassState): Result<void> {
  return state === 'PLANNING' ? ok(undefined) : fail({ code: 'PASS_ALREADY_SENT' });
}

/**
 * *Polisen lämnade passet {tid}*: sets the time of every officer still there and says what the plan
 * decided beforehand. Problems: `PASS_NOT_ACTIVE`, `POLICE_NOT_IN_PASS`.
 */
export function policeLeave(
  pass: Pick<PassFacts, 'state' | 'team' | 'policeLeftAt'>,
  at: Date,
): Result<{ readonly leftAt: Date; readonly memberIds: readonly string[] }> {
  if (pass.state !== 'ACTIVE') return fail({ code: 'PASS_NOT_ACTIVE' });
  if (!hasPolice(pass.team) || pass.policeLeftAt) return fail({ code: 'POLICE_NOT_IN_PASS' });
  const still = inField(pass.team).filter((member) => isPolice(member) && !member.leftAt);
  return ok({ leftAt: at, memberIds: still.map((member) => member.id) });
}

/** *Alla är tillbaka*: an alarm without an outcome means that somebody is not (INV-12). */
export function returnMissing(pass: Pick<PassFacts, 'openAlarms'>): readonly Missing[] {
  return pass.openAlarms > 0 ? [{ code: 'ALARM_OPEN' }] : [];
}

/**
 * Everybody named as back, or gone before the end. Problems: `MEMBER_NOT_BACK` { count }, `ALARM_OPEN`.
 */
export function returnPass(
  pass: Pick<PassFacts, 'team' | 'openAlarms'>,
  backMemberIds: readonly string[],
): Result<void> {
  const isBack = (member: Member) => backMemberIds.includes(member.id) || member.leftAt != null;
  const out = inField(pass.team).filter((member) => !isBack(member)).length;
  const problems: Problem[] = out > 0 ? [{ code: 'MEMBER_NOT_BACK', params: { count: out } }] : [];
  if (pass.openAlarms > 0) problems.push({ code: 'ALARM_OPEN' });
  return check(problems, undefined);
}

/** The talk has been held and the counting agency's report is locked; the others hold up nobody (INV-12, INV-32). */
export function closeMissing(pass: PassFacts): readonly Missing[] {
  const missing: Missing[] = [];
  const counting = agencyLabel(pass, pass.countingAgencyId);
  if (!pass.debriefHeldAt) missing.push({ code: 'DEBRIEF_MISSING', who: pass.ownerLabel });
  if (!pass.countingReport || !isCounted(pass.countingReport)) {
    missing.push({ code: 'COUNTING_REPORT_OPEN', who: counting });
  }
  return missing;
}
