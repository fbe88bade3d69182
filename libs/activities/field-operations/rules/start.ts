import type { Missing } from '@stad/platform/rules/next-step.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { areaStopMissing } from './area-stop.js';
import { checkInMissing } from './check-in/check-in-choice.js';
import { fieldDate, isSameNight } from './field-night.js';
import { goAheadLine } from './go-ahead.js';
import { leaderLabel, type PassFacts } from './pass-facts.js';
import type { PassStep } from './pass-steps.js';
import { gapsMissing } from './take-over.js';
import { countingAgencyMissing, rearSupportMissing, teamMissing } from './team-rule.js';

/**
 * All that stands between the pass and *Starta passet* (INV-11): each employer's go-ahead, the team rule,
 * rear support, check-in outside the office, the child procedure, a counting agency, the briefing,
 * that the police have not stopped the area, and that it is the night it was planned for.
 */
export function startMissing(pass: PassFacts, now: Date): readonly Missing[] {
  const owner = pass.ownerLabel;
  const leader = leaderLabel(pass);
  const missing: Missing[] = [
    ...pass.employers.flatMap(goAheadLine),
    ...gapsMissing(pass.gaps),
    ...teamMissing(pass.type, pass.team, owner),
    ...rearSupportMissing(pass.type, pass.team, owner),
    ...countingAgencyMissing(pass.countingAgencyId, pass.team, owner),
    ...checkInMissing(pass),
  ];
  if (!pass.childProcedureAcknowledged) {
    missing.push({ code: 'CHILD_PROCEDURE_MISSING', who: leader });
  }
  if (!pass.briefingDone) missing.push({ code: 'BRIEFING_MISSING', who: leader });
  missing.push(...areaStopMissing(pass.areaStop));
  if (!isSameNight(now, pass.startsAt)) missing.push({ code: 'NOT_TONIGHT', who: leader });
  return missing;
}

/** So many minutes before its planned start a team may begin and is not asked: it met a little earlier. */
export const EARLY_MINUTES = 60;

/** Whether a start now is so long before the planned one that it may be a slip. */
export function isEarlyStart({ startsAt }: Pick<PassFacts, 'startsAt'>, now: Date): boolean {
  return startsAt.getTime() - now.getTime() > EARLY_MINUTES * 60_000;
}

/**
 * What is asked before a pass begins long before its time; `isConfirmed` when somebody has read the planned
 * time and starts all the same. Problem: `START_WOULD_BE_EARLY` on `early`.
 */
export function earlyStart(
  pass: Pick<PassFacts, 'startsAt'>,
  now: Date,
  isConfirmed: boolean,
): readonly Problem[] {
  return isEarlyStart(pass, now) && !isConfirmed
    ? [{ code: 'START_WOULD_BE_EARLY', field: 'early' }]
    : [];
}

/**
 * Steps that can be taken and are not what one does next yet: the briefing before its night, a start long before,
 * the count while the team is out. Once it broke off, what one does next is to bring everybody back.
 */
export function stepsForLater(
  pass: Pick<PassFacts, 'startsAt' | 'state' | 'abortedAt'>,
  now: Date,
): readonly PassStep[] {
  if (pass.state === 'ACTIVE') return pass.abortedAt ? ['policeLeave', 'report'] : ['report'];
  return [
    ...(fieldDate(now) < fieldDate(pass.startsAt) ? (['briefing'] as const) : []),
    ...(isEarlyStart(pass, now) ? (['start'] as const) : []),
  ];
}
