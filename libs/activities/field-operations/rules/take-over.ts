import type { Missing } from '@stad/platform/rules/next-step.js';
import type { Candidate } from './crew/candidate.js';
import { byLoad } from './crew/crew-choice.js';
import { type CrewNeed, mayLead } from './crew/crew-need.js';
import { isTrainedLeader } from './crew/crew-worth.js';
import { type NotProposed, type Obstacle, obstaclesOf } from './crew/not-proposed.js';
import type { TeamRole } from './team.js';

/** How far a place in the team is from being filled again. */
export const TAKE_OVER_STATES = ['OPEN', 'ASKED', 'TAKEN'] as const;
export type TakeOverState = (typeof TAKE_OVER_STATES)[number];

/** Somebody in the team who cannot, while nobody has taken over (pages.md 3.1 *Jag är sjuk*). */
export interface Gap {
  readonly memberId: string;
  /** Function and organisation; never why. */
  readonly who: string;
  /** The colleague who is asked; null while nobody is. */
  readonly askedPersonId: string | null;
}

/** A pass does not go out with somebody in its team who has said that they cannot. */
export function gapsMissing(gaps: readonly Gap[]): readonly Missing[] {
  return gaps.map(({ who }): Missing => ({ code: 'MEMBER_CANNOT', field: 'team', who }));
}

/** The place that somebody leaves. */
export interface Place {
  readonly role: TeamRole;
  readonly agencyId: string;
  /** Everybody in the team, the one who cannot too: none of them takes over. */
  readonly teamIds: readonly string[];
  /** Those who have been asked and said no. */
  readonly declinedIds: readonly string[];
}

export interface StandIns {
  /** Whom to ask, the best first. */
  readonly free: readonly Candidate[];
  /** The others of the employer, each with the reason. */
  readonly others: readonly { readonly candidate: Candidate; readonly reason: NotProposed }[];
}

/** The employer is in the pass already, so whose people are usually asked along says nothing here. */
const FOR_ANY: readonly Obstacle[] = ['NOT_ASKED_FOR', 'AGENCY_TAKEN'];
/** Rear support stays in, may answer calls and needs no training for the street. */
const FOR_REAR_SUPPORT: readonly Obstacle[] = [
  ...FOR_ANY,
  'NOT_IN_FIELD',
  'ON_CALL',
  'QUALIFICATION_MISSING',
  'QUALIFICATION_EXPIRED',
];

/**
 * Who of the same employer can take over a place (field.md J1 *Edge*): free, rested, trained for what
 * the place asks, so that the go-aheads stand where INV-10 lets them. For the pass leader those trained
 * to lead come first; nobody who may not lead the type is asked to. Then the least nights.
 */
export function standInsFor(
  place: Place,
  candidates: readonly Candidate[],
  need: CrewNeed,
): StandIns {
  const { role, agencyId, teamIds, declinedIds } = place;
  const leaves = role === 'REAR_SUPPORT' ? FOR_REAR_SUPPORT : FOR_ANY;
  const rows = candidates
    .filter((each) => each.agencyId === agencyId && !teamIds.includes(each.id))
    .map((candidate) => ({
      candidate,
      reason: declinedIds.includes(candidate.id)
        ? ({ code: 'HAS_DECLINED' } as const)
        : obstaclesOf(candidate, need).find(({ code }) => !leaves.includes(code as Obstacle)),
    }));
  const leads = role === 'PASS_LEADER';
  const untrained = (each: Candidate) =>
    leads && mayLead(need.type, each.agencyKind) && isTrainedLeader(each, need) ? 0 : 1;
  const inOrder = (a: Candidate, b: Candidate) => untrained(a) - untrained(b) || byLoad(a, b);
  return {
    free: rows
      .filter(({ reason }) => !reason)
      .map(({ candidate }) => candidate)
      .sort(inOrder),
    others: rows
      .flatMap(({ candidate, reason }) => (reason ? [{ candidate, reason }] : []))
      .sort((a, b) => byLoad(a.candidate, b.candidate)),
  };
}
