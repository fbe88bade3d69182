import { SMALLEST_TEAM } from '../pass-type.js';
import type { TeamRole } from '../team.js';
import type { Candidate } from './candidate.js';
import { byLoad, chooseCrew } from './crew-choice.js';
import { type CrewNeed, crewSize, mayLead } from './crew-need.js';
import { type Criterion, compareCrews, isTrainedLeader, worthOf } from './crew-worth.js';
import { type NotProposed, type Outranked, obstacleOf } from './not-proposed.js';

/** Somebody to ask, with what speaks for it (pages.md 3.1: *ledig, rumänska, utbildning giltig*). */
export interface Proposed {
  readonly candidate: Candidate;
  readonly role: Extract<TeamRole, 'PASS_LEADER' | 'MEMBER'>;
  /** Wished languages this one speaks. */
  readonly speaks: readonly string[];
  readonly isTrainedLeader: boolean;
}

export interface PassedOver {
  readonly candidate: Candidate;
  readonly reason: NotProposed;
}

export interface CrewProposal {
  /** How many the type wants in the field, those already chosen included. */
  readonly size: number;
  /** The pass leader first. */
  readonly proposed: readonly Proposed[];
  /** Each of the others, those who could come along first. */
  readonly passedOver: readonly PassedOver[];
}

/**
 * Whom to ask for a pass (field.md 2.8 *Who*, 7.3; pages.md 3.1): a crew of at least two, of mixed
 * competence, with the languages wished for, nights shared fairly; nobody who is taken, on call, rested
 * less than eleven hours (arbetstidslagen 13 §) or without the training. `chosen` are in the field
 * already and stay. Every candidate is proposed or has a reason.
 */
export function proposeCrew(
  candidates: readonly Candidate[],
  chosen: readonly Candidate[],
  need: CrewNeed,
): CrewProposal {
  const asked = candidates.filter(({ id }) => !chosen.some((member) => member.id === id));
  const hindered = asked.flatMap((candidate) => {
    const reason = obstacleOf(candidate, need);
    return reason ? [{ candidate, reason }] : [];
  });
  const free = asked.filter((each) => !hindered.some(({ candidate }) => candidate === each));
  const crew = chooseCrew(free, chosen, need);
  const outranked = free
    .filter((each) => !crew.includes(each))
    .map((candidate) => ({ candidate, reason: whyNot(candidate, crew, chosen, need) }));
  const inOrder = (rows: readonly PassedOver[]) =>
    [...rows].sort((a, b) => byLoad(a.candidate, b.candidate));
  return {
    size: crewSize(need.type),
    proposed: withRoles(crew, chosen, need),
    passedOver: [...inOrder(outranked), ...inOrder(hindered)],
  };
}

/** The reason of each criterion in which the crew that was chosen is better. */
const REASON_OF: Readonly<Record<Criterion, Outranked>> = {
  leaderless: 'LEADER_NEEDED',
  competences: 'COMPETENCE_COVERED',
  unspoken: 'LANGUAGE_COVERED',
  untrainedLeader: 'TRAINED_LEADER_NEEDED',
  nights: 'MORE_NIGHTS',
};

/**
 * Why somebody who is free is not in the crew: changed for the one who would be missed least, it is the
 * first in which the crew would be worse. Nothing is worse: then the order has decided.
 */
function whyNot(
  candidate: Candidate,
  crew: readonly Candidate[],
  chosen: readonly Candidate[],
  need: CrewNeed,
): NotProposed {
  if (crew.length === 0) {
    return { code: chosen.length < SMALLEST_TEAM - 1 ? 'NO_PARTNER' : 'CREW_FULL' };
  }
  const worth = worthOf([...chosen, ...crew], need);
  const swaps = crew.map((out) => {
    const changed = [...chosen, ...crew.filter((each) => each !== out), candidate];
    return { out, worth: worthOf(changed, need) };
  });
  const nearest = swaps.reduce((a, b) =>
    (compareCrews(b.worth, a.worth)?.difference ?? 0) < 0 ? b : a,
  );
  const worse = compareCrews(nearest.worth, worth);
  if (!worse) return { code: 'EQUAL' };
  const code = REASON_OF[worse.by];
  if (code !== 'MORE_NIGHTS') return { code };
  return { code, nights: candidate.nights, otherNights: nearest.out.nights };
}

/** Somebody leads, unless one of those already chosen may: the trained before the others. */
function withRoles(
  crew: readonly Candidate[],
  chosen: readonly Candidate[],
  need: CrewNeed,
): readonly Proposed[] {
  const leads = ({ agencyKind }: Candidate) => mayLead(need.type, agencyKind);
  const first = (trained: boolean) =>
    crew.find((each) => leads(each) && isTrainedLeader(each, need) === trained);
  const leader = chosen.some(leads) ? undefined : (first(true) ?? first(false));
  const row = (candidate: Candidate): Proposed => ({
    candidate,
    role: candidate === leader ? 'PASS_LEADER' : 'MEMBER',
    speaks: need.languages.filter((language) => candidate.languages.includes(language)),
    isTrainedLeader: leads(candidate) && isTrainedLeader(candidate, need),
  });
  return [...(leader ? [leader] : []), ...crew.filter((each) => each !== leader)].map(row);
}
