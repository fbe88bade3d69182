import { hoursBetween } from '@stad/platform/rules/time.js';
import { isSameNight } from './field-night.js';
import { type GoAhead, inForce } from './go-ahead.js';
import { anyYes, type PassCheck } from './pass-check.js';
import { ledByPolice, type PassType, SMALLEST_TEAM } from './pass-type.js';
import { employersOf, hasPolice, inField, type Member } from './team.js';

/** What a go-ahead was given to. */
export interface GoAheadBasis {
  readonly type: PassType;
  readonly areaGroups: readonly string[];
  readonly startsAt: Date;
  readonly team: readonly Member[];
  /** Some employer's assessment builds on police support (residual risk 10–14). */
  readonly buildsOnPolice?: boolean;
}

export const VOID_REASONS = [
  'OTHER_TYPE',
  'OTHER_AREA_GROUP',
  'OTHER_NIGHT',
  'START_MOVED',
  'TEAM_TOO_SMALL',
  'POLICE_MISSING',
  'UNTRAINED_SWAP',
  'CHECK_SAYS_YES',
] as const;
export type VoidReason = (typeof VOID_REASONS)[number];

/** No reasons: the go-ahead of that employer stands. */
export interface GoAheadOutcome {
  readonly agencyId: string;
  readonly label: string;
  readonly reasons: readonly VoidReason[];
}

/** A start may move this far the same evening. */
const HOURS_IT_MAY_MOVE = 2;

/**
 * What a change of plan does to the go-ahead of each employer that takes part before and after (INV-10),
 * asked before saving: *Två klartecken faller om du flyttar till lördag.*
 * It falls with another type or a new area group, another night, a start moved more than two hours,
 * a team below the minimum, police gone who were built on, and somebody out while one without the
 * training is in (for that employer alone). It stands with a swap to a trained colleague of the same
 * employer, up to two hours the same evening, one more person, fewer areas. An employer that leaves has
 * no go-ahead to lose; one that comes has none yet.
 *
 * `givenTo` is the start each go-ahead was given to: a start that creeps an hour at a time has moved as
 * far as one that leaps.
 */
export function goAheadAfterChange(
  before: GoAheadBasis,
  after: GoAheadBasis,
  givenTo: ReadonlyMap<string, Date> = new Map(),
): readonly GoAheadOutcome[] {
  const remaining = employersOf(after.team).map((employer) => employer.agencyId);
  return employersOf(before.team)
    .filter((employer) => remaining.includes(employer.agencyId))
    .map(({ agencyId, label }) => {
      const given = { ...before, startsAt: givenTo.get(agencyId) ?? before.startsAt };
      const reasons = reasonsForAll(given, after);
      if (untrainedSwap(before.team, after.team, agencyId)) reasons.push('UNTRAINED_SWAP');
      return { agencyId, label, reasons };
    });
}

function reasonsForAll(given: GoAheadBasis, after: GoAheadBasis): VoidReason[] {
  const reasons: VoidReason[] = [];
  if (after.type !== given.type) reasons.push('OTHER_TYPE');
  if (after.areaGroups.some((group) => !given.areaGroups.includes(group))) {
    reasons.push('OTHER_AREA_GROUP');
  }
  if (!isSameNight(given.startsAt, after.startsAt)) reasons.push('OTHER_NIGHT');
  else if (Math.abs(hoursBetween(given.startsAt, after.startsAt)) > HOURS_IT_MAY_MOVE) {
    reasons.push('START_MOVED');
  }
  if (inField(after.team).length < SMALLEST_TEAM) reasons.push('TEAM_TOO_SMALL');
  const policeRequired = ledByPolice(after.type) || after.buildsOnPolice === true;
  if (policeRequired && !hasPolice(after.team)) reasons.push('POLICE_MISSING');
  return reasons;
}

/**
 * One of the employer's people is out and one without the training is in, whether both at once or the
 * newcomer first: a swap in two steps is a swap.
 */
function untrainedSwap(
  before: readonly Member[],
  after: readonly Member[],
  agencyId: string,
): boolean {
  const of = (team: readonly Member[]) =>
    inField(team).filter((member) => member.agencyId === agencyId);
  const identity = (member: Member) => member.personId ?? member.id;
  const is = new Set(of(after).map(identity));
  const left = of(before).some((member) => !is.has(identity(member)));
  return left && of(after).some((member) => !member.trained);
}

/**
 * What a changed check does to the go-ahead of the same employer: a *ja* that comes after a planner's
 * go-ahead is for the manager to decide, so the planner's falls.
 */
export function goAheadAfterCheck(goAhead: GoAhead, check: PassCheck): readonly VoidReason[] {
  return inForce(goAhead) && !goAhead.byManager && anyYes(check) ? ['CHECK_SAYS_YES'] : [];
}
