import { standingOf } from '@stad/identity/rules/qualification.js';
import { overlaps } from '@stad/platform/rules/time.js';
import { REST_HOURS, restWithin } from '../rest.js';
import type { Candidate } from './candidate.js';
import { type CrewNeed, isWanted, requiredOf } from './crew-need.js';

/** What keeps somebody from going out, whoever else is free; the first that holds is told. */
export const OBSTACLES = [
  'NOT_IN_FIELD',
  'NOT_ASKED_FOR',
  'MEMBERSHIP_ENDS',
  'AGENCY_TAKEN',
  'BUSY',
  'ON_CALL',
  'REST_TOO_SHORT',
  'QUALIFICATION_MISSING',
  'QUALIFICATION_EXPIRED',
] as const;
export type Obstacle = (typeof OBSTACLES)[number];

/** What the others had that this one has not, in the order in which it counts; or that no place is left. */
export const OUTRANKED = [
  // Asked to take over, and said no.
  'HAS_DECLINED',
  'NO_PARTNER',
  'CREW_FULL',
  'LEADER_NEEDED',
  'COMPETENCE_COVERED',
  'LANGUAGE_COVERED',
  'TRAINED_LEADER_NEEDED',
  'MORE_NIGHTS',
  'EQUAL',
] as const;
export type Outranked = (typeof OUTRANKED)[number];

/** Why somebody is not proposed: a code and what it is about. */
export interface NotProposed {
  readonly code: Obstacle | Outranked;
  /** REST_TOO_SHORT: the rest left, rounded down to one decimal. */
  readonly hours?: number;
  /** QUALIFICATION_…: which. */
  readonly kind?: string;
  /** MEMBERSHIP_ENDS, QUALIFICATION_EXPIRED: the last day. */
  readonly on?: string;
  /** MORE_NIGHTS: of this one, and of the one who is proposed instead. */
  readonly nights?: number;
  readonly otherNights?: number;
}

/**
 * The first obstacle of a candidate, or null. Rest is counted on what is in the portal alone
 * (*Räknar bara det som finns i portalen*).
 */
export function obstacleOf(candidate: Candidate, need: CrewNeed): NotProposed | null {
  return obstaclesOf(candidate, need)[0] ?? null;
}

/** All that keeps somebody from going out, in the order in which it is told. */
export function obstaclesOf(candidate: Candidate, need: CrewNeed): readonly NotProposed[] {
  const { fieldRole, validTo, agencyId, agencyKind, busy, onCall } = candidate;
  const found: NotProposed[] = [];
  if (fieldRole !== 'IN_FIELD') found.push({ code: 'NOT_IN_FIELD' });
  if (!isWanted(need.type, agencyKind)) found.push({ code: 'NOT_ASKED_FOR' });
  if (validTo !== null && validTo < need.date) found.push({ code: 'MEMBERSHIP_ENDS', on: validTo });
  if (need.takenAgencyIds.includes(agencyId)) found.push({ code: 'AGENCY_TAKEN' });
  if (busy.some((span) => overlaps(span, need))) found.push({ code: 'BUSY' });
  if (onCall.some((span) => overlaps(span, need))) found.push({ code: 'ON_CALL' });
  const rest = restWithin(need, busy);
  if (rest < REST_HOURS) {
    found.push({ code: 'REST_TOO_SHORT', hours: Math.floor(rest * 10) / 10 });
  }
  const training = untrained(candidate, need);
  return training ? [...found, training] : found;
}

function untrained(
  { agencyKind, qualifications }: Candidate,
  { type, date }: CrewNeed,
): NotProposed | null {
  for (const kind of requiredOf(type, agencyKind)) {
    const standing = standingOf(qualifications, kind, date);
    if (standing === 'MISSING') return { code: 'QUALIFICATION_MISSING', kind };
    if (standing === 'VALID') continue;
    const last = qualifications.filter((held) => held.kind === kind).map(({ validTo }) => validTo);
    return { code: 'QUALIFICATION_EXPIRED', kind, on: last.sort().at(-1) ?? '' };
  }
  return null;
}
