import type { Missing } from '@stad/platform/rules/next-step.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { areaStopMissing } from './area-stop.js';
import { checkInMissing } from './check-in/check-in-choice.js';
import { isSameNight } from './field-night.js';
import { goAheadLine } from './go-ahead.js';
import { leaderLabel, type PassFacts } from './pass-facts.js';
import type { PassStep } from './pass-steps.js';
import { type Gap, gapsMissing } from './take-over.js';
import { inField, type Member } from './team.js';
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

/** Minutes after its planned start in which a team may begin and is not asked: it waited for somebody. */
export const LATE_MINUTES = 120;

/** Whether a start now is so long after the planned one that it may be a slip, or the pass over already. */
export function isLateStart(
  { startsAt, endsAt }: Pick<PassFacts, 'startsAt' | 'endsAt'>,
  now: Date,
): boolean {
  return now > endsAt || now.getTime() - startsAt.getTime() > LATE_MINUTES * 60_000;
}

/**
 * What is asked before a pass begins long after its time; `isConfirmed` when somebody has read the planned time
 * and starts all the same. Problem: `START_WOULD_BE_LATE` on `late`.
 */
export function lateStart(
  pass: Pick<PassFacts, 'startsAt' | 'endsAt'>,
  now: Date,
  isConfirmed: boolean,
): readonly Problem[] {
  return isLateStart(pass, now) && !isConfirmed
    ? [{ code: 'START_WOULD_BE_LATE', field: 'late' }]
    : [];
}

/** So many minutes before the planned start the briefing is what one does next. */
export const BRIEFING_MINUTES = 120;

/** The team as far as it says whose turn it is. */
export interface Turn {
  readonly team: readonly Pick<Member, 'id' | 'personId' | 'role'>[];
  /** Those who have said that they cannot. */
  readonly gaps: readonly Pick<Gap, 'memberId'>[];
}

/** Whether a person goes out with the team: in the field, and has not said that they cannot. */
export function goesOut({ team, gaps }: Turn, personId: string): boolean {
  return outOf({ team, gaps }).some((member) => member.personId === personId);
}

function outOf({ team, gaps }: Turn) {
  return inField(team).filter(({ id }) => !gaps.some(({ memberId }) => memberId === id));
}

/** Whether a person holds the briefing: the pass leader; anybody who goes out, where no leader does. */
function briefs(turn: Turn, personId: string): boolean {
  const out = outOf(turn);
  const leader = out.find(({ role }) => role === 'PASS_LEADER');
  return leader ? leader.personId === personId : goesOut(turn, personId);
}

/**
 * Steps that can be taken and are not what this person does next: the briefing hours before, or held by
 * another; a start long before, a start and a return by somebody who is not out; that the police left, which nobody
 * waits for; the count while the team is out.
 */
export function stepsForLater(
  pass: Pick<PassFacts, 'startsAt' | 'state'> & Turn,
  personId: string,
  now: Date,
): readonly PassStep[] {
  const isOut = goesOut(pass, personId);
  if (pass.state === 'ACTIVE') {
    return ['policeLeave', ...(isOut ? [] : (['return'] as const)), 'report'];
  }
  const isBriefingTime = pass.startsAt.getTime() - now.getTime() <= BRIEFING_MINUTES * 60_000;
  return [
    ...(isBriefingTime && briefs(pass, personId) ? [] : (['briefing'] as const)),
    ...(isOut && !isEarlyStart(pass, now) ? [] : (['start'] as const)),
  ];
}
