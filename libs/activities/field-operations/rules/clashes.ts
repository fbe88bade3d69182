import { type BusySpan, clashingBusySpans } from '@stad/network/rules/busy-span.js';
import { hoursBetween, overlaps, type Span } from '@stad/platform/rules/time.js';
import { restWithin } from './rest.js';
import { employersOf, type Member, shownAs } from './team.js';

/** Seldom wrong to keep, wrong without a reason, and one of them only to know of. */
export type ClashSeverity = 'SERIOUS' | 'WARNING' | 'NOTE';

export const CLASH_CODES = [
  'DOUBLE_BOOKED',
  'BUSY',
  'ON_CALL',
  'REST_TOO_SHORT',
  'AREA_VISITED',
  'AGENCY_ABSENT',
] as const;
export type ClashCode = (typeof CLASH_CODES)[number];

const SEVERITY: Readonly<Record<ClashCode, ClashSeverity>> = {
  DOUBLE_BOOKED: 'SERIOUS',
  BUSY: 'WARNING',
  ON_CALL: 'WARNING',
  REST_TOO_SHORT: 'SERIOUS',
  AREA_VISITED: 'NOTE',
  AGENCY_ABSENT: 'SERIOUS',
};

export interface Clash {
  /** Stays the same while the clash is the same: *Behåll ändå* is kept under it. */
  readonly key: string;
  readonly code: ClashCode;
  readonly severity: ClashSeverity;
  /** Function, agency or area. */
  readonly who: string;
  /** REST_TOO_SHORT: the rest left; AREA_VISITED: since or until the other visit. One decimal. */
  readonly hours?: number;
  readonly memberId?: string;
}

/** A person's time as the own agency knows it: activities, or the shifts of an on-call service. */
export interface Booking extends Span {
  readonly personId: string;
}

export interface AreaVisit extends Span {
  readonly areaId: string;
  readonly areaLabel: string;
}

export interface Absence extends Span {
  readonly agencyId: string;
}

/** All that is known around a pass, without the pass itself. *Räknar bara det som finns i portalen.* */
export interface ClashSources {
  readonly bookings: readonly Booking[];
  readonly onCall: readonly Booking[];
  readonly busy: readonly BusySpan[];
  readonly ownBusySpanIds: readonly string[];
  readonly visits: readonly AreaVisit[];
  readonly absences: readonly Absence[];
}

export interface ClashPlan extends Span {
  readonly areaIds: readonly string[];
  readonly team: readonly Member[];
}

const REST_HOURS = 11;
const AREA_HOURS = 72;

/**
 * What a plan runs into: somebody in two places, another agency's *upptagen*, somebody on call, less
 * than eleven hours of rest in a day and night (arbetstidslagen 13 §), an area visited within 72 hours,
 * an agency that is away. None of it stops a plan: each is changed or kept with a reason.
 */
export function findClashes(plan: ClashPlan, sources: ClashSources): readonly Clash[] {
  return [
    ...plan.team.flatMap((member) => memberClashes(plan, member, sources)),
    ...agencyClashes(plan, sources),
    ...areaClashes(plan, sources.visits),
  ];
}

/** Those that nobody has kept with a reason. */
export function openClashes(clashes: readonly Clash[], kept: readonly string[]): readonly Clash[] {
  return clashes.filter((clash) => !kept.includes(clash.key));
}

function clash(code: ClashCode, subject: string, who: string, more: Partial<Clash> = {}): Clash {
  return { key: `${code}:${subject}`, code, severity: SEVERITY[code], who, ...more };
}

function memberClashes(plan: ClashPlan, member: Member, sources: ClashSources): Clash[] {
  const { personId } = member;
  if (personId === null) return [];
  const found: Clash[] = [];
  const add = (code: ClashCode, more: Partial<Clash> = {}) =>
    found.push(clash(code, personId, shownAs(member), { ...more, memberId: member.id }));
  const mine = (booking: Booking) => booking.personId === personId;
  const bookings = sources.bookings.filter(mine);

  const doubled = bookings.some((booking) => overlaps(booking, plan));
  if (doubled) add('DOUBLE_BOOKED');
  const taken = { agencyIds: [], personIds: [personId] };
  const busy = clashingBusySpans(plan, taken, sources.busy, sources.ownBusySpanIds);
  // The own agency's booking and the busy span it laid out are one and the same clash.
  if (busy.length > 0 && !doubled) add('BUSY');
  if (sources.onCall.some((shift) => mine(shift) && overlaps(shift, plan))) add('ON_CALL');
  const rest = doubled ? REST_HOURS : restWithin(plan, bookings);
  if (rest < REST_HOURS) add('REST_TOO_SHORT', { hours: oneDecimal(rest) });
  return found;
}

function agencyClashes(plan: ClashPlan, sources: ClashSources): Clash[] {
  return employersOf(plan.team).flatMap(({ agencyId, label }) => {
    const found: Clash[] = [];
    const taken = { agencyIds: [agencyId], personIds: [] };
    const busy = clashingBusySpans(plan, taken, sources.busy, sources.ownBusySpanIds);
    if (busy.length > 0) found.push(clash('BUSY', agencyId, label));
    const away = (absence: Absence) => absence.agencyId === agencyId && overlaps(absence, plan);
    if (sources.absences.some(away)) found.push(clash('AGENCY_ABSENT', agencyId, label));
    return found;
  });
}

function areaClashes(plan: ClashPlan, visits: readonly AreaVisit[]): Clash[] {
  return plan.areaIds.flatMap((areaId) => {
    const near = visits
      .filter((visit) => visit.areaId === areaId)
      .map((visit) => ({ visit, hours: hoursApart(visit, plan) }))
      .filter(({ hours }) => hours < AREA_HOURS)
      .sort((a, b) => a.hours - b.hours)[0];
    if (!near) return [];
    const hours = oneDecimal(near.hours);
    return [clash('AREA_VISITED', areaId, near.visit.areaLabel, { hours })];
  });
}

/** Hours between two spans, 0 when they overlap. */
function hoursApart(a: Span, b: Span): number {
  return Math.max(0, hoursBetween(a.endsAt, b.startsAt), hoursBetween(b.endsAt, a.startsAt));
}

/** Rounded down, so that too little is never shown as enough. */
function oneDecimal(hours: number): number {
  return Math.floor(hours * 10) / 10;
}
