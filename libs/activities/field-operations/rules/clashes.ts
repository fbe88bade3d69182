import { type BusySpan, clashingBusySpans } from '@stad/network/rules/busy-span.js';
import {
  hoursBetween,
  localDate,
  overlaps,
  type Span,
  uncovered,
} from '@stad/platform/rules/time.js';
import type { PassType } from './pass-type.js';
import { shortRests } from './rest.js';
import { employersOf, inField, type Member, shownAs } from './team.js';

/** Seldom wrong to keep, wrong without a reason, and one of them only to know of. */
export type ClashSeverity = 'SERIOUS' | 'WARNING' | 'NOTE';

export const CLASH_CODES = [
  'DOUBLE_BOOKED',
  'BUSY',
  'ON_CALL',
  'REST_TOO_SHORT',
  'TRAINING_MISSING',
  'AGENCY_BUSY',
  'AGENCY_ABSENT',
  'AREA_VISITED',
  'RED_DAY',
  'EVE',
] as const;
export type ClashCode = (typeof CLASH_CODES)[number];

/** The part of the plan in which a clash is put right: *Vilka*, or *När och var*. */
export type ClashRemedy = 'WHO' | 'WHEN';

/**
 * How bad each clash is, and where it is put right (pages.md 3.1). Serious is what a law, a body or a
 * mandate does not bear; a warning is settled by asking; a note is only to know of.
 */
export const CLASHES: Readonly<
  Record<ClashCode, { readonly severity: ClashSeverity; readonly remedy: ClashRemedy }>
> = {
  DOUBLE_BOOKED: { severity: 'SERIOUS', remedy: 'WHO' },
  BUSY: { severity: 'WARNING', remedy: 'WHO' },
  ON_CALL: { severity: 'WARNING', remedy: 'WHO' },
  REST_TOO_SHORT: { severity: 'SERIOUS', remedy: 'WHO' },
  TRAINING_MISSING: { severity: 'WARNING', remedy: 'WHO' },
  AGENCY_BUSY: { severity: 'WARNING', remedy: 'WHEN' },
  AGENCY_ABSENT: { severity: 'SERIOUS', remedy: 'WHEN' },
  AREA_VISITED: { severity: 'NOTE', remedy: 'WHEN' },
  RED_DAY: { severity: 'NOTE', remedy: 'WHEN' },
  EVE: { severity: 'NOTE', remedy: 'WHEN' },
};

export interface Clash {
  /**
   * Made of what clashes, and when: the same while the clash is the same, whoever looks, and another
   * one when the plan has changed. *Behåll ändå* is kept under it.
   */
  readonly key: string;
  readonly code: ClashCode;
  readonly severity: ClashSeverity;
  readonly remedy: ClashRemedy;
  /** Function, agency, area, or the name of the day. */
  readonly who: string;
  /** REST_TOO_SHORT: the rest left; AREA_VISITED: since or until the other visit. One decimal. */
  readonly hours?: number;
  /** On which side of the pass the other work, or the other visit, lies. */
  readonly side?: 'BEFORE' | 'AFTER';
  readonly memberId?: string;
}

/** A person's time as the own agency knows it: activities, or the hours a function answers. */
export interface Booking extends Span {
  readonly personId: string;
}

export interface AreaVisit extends Span {
  readonly areaId: string;
  readonly areaLabel: string;
}

/** A red day or an eve, a Swedish calendar date. */
export interface SpecialDay {
  readonly date: string;
  readonly name: string;
  readonly kind: 'RED' | 'EVE';
}

/**
 * All that is known around a pass, without the pass itself: the own agency's rows and, of every other
 * agency, *upptagen* alone. *Räknar bara det som finns i portalen.*
 */
export interface ClashSources {
  readonly bookings: readonly Booking[];
  readonly onCall: readonly Booking[];
  readonly busy: readonly BusySpan[];
  readonly ownBusySpanIds: readonly string[];
  readonly visits: readonly AreaVisit[];
  readonly days: readonly SpecialDay[];
  /** Agencies with a core ring at the site on the day; null when that is not known. */
  readonly presentAgencyIds: readonly string[] | null;
}

export interface ClashPlan extends Span {
  /** Not known of a plan without a saved pass. */
  readonly type?: PassType;
  readonly areaIds: readonly string[];
  readonly team: readonly Member[];
}

/** An area that is visited again within so many hours is visited too often (field.md 2.8). */
const AREA_HOURS = 72;

/**
 * What a plan runs into: somebody in two places, another agency's *upptagen*, somebody on call, less
 * than eleven hours of rest before or after (arbetstidslagen 13 §), a missing training, an agency that
 * is taken or away, an area visited within 72 hours, a red day or an eve (pages.md 3.1). None of it stops
 * a plan: each is put right or kept. Times are real hours, so that midnight and the nights when the
 * clock changes are counted as they are lived (INV-25).
 */
export function findClashes(plan: ClashPlan, sources: ClashSources): readonly Clash[] {
  return [
    ...plan.team.flatMap((member) => memberClashes(plan, member, sources)),
    ...agencyClashes(plan, sources),
    ...areaClashes(plan, sources.visits),
    ...dayClashes(plan, sources.days),
  ];
}

/** Those that nobody has kept with a reason. */
export function openClashes(clashes: readonly Clash[], kept: readonly string[]): readonly Clash[] {
  return clashes.filter((clash) => !kept.includes(clash.key));
}

/** What a planner should still do something about; what is only to know of holds up no line. */
export function asksForAction(clash: Pick<Clash, 'severity'>): boolean {
  return clash.severity !== 'NOTE';
}

/** What says that a clash is another one, beside whom it is about. */
type Mark = string | number | undefined;

function clash(
  code: ClashCode,
  subject: string,
  who: string,
  marks: readonly Mark[],
  more: Partial<Clash> = {},
): Clash {
  const parts = [KEPT_AS[code] ?? code, subject, ...marks];
  const key = parts.filter((part) => part !== undefined).join(' ');
  return { key, code, ...CLASHES[code], who, ...more };
}

/** To the own agency somebody is booked, to the others taken: one clash, kept once for both. */
const KEPT_AS: Readonly<Partial<Record<ClashCode, string>>> = {
  DOUBLE_BOOKED: 'TAKEN',
  BUSY: 'TAKEN',
};

/** The time that is claimed twice: it says nothing of the other work but that. */
function claimedTwice(plan: Span, spans: readonly Span[]): string {
  const shared = spans
    .filter((span) => overlaps(span, plan))
    .map(({ startsAt, endsAt }) =>
      [Math.max(+startsAt, +plan.startsAt), Math.min(+endsAt, +plan.endsAt)]
        .map((at) => new Date(at).toISOString())
        .join('/'),
    );
  return [...new Set(shared)].sort().join(',');
}

function memberClashes(plan: ClashPlan, member: Member, sources: ClashSources): Clash[] {
  const found: Clash[] = [];
  const subject = member.personId ?? member.id;
  const add: AddClash = (code, marks, more = {}) =>
    found.push(clash(code, subject, shownAs(member), marks, { ...more, memberId: member.id }));
  const outside = inField([member]).length > 0;
  if (member.personId !== null) timeClashes(plan, member.personId, outside, sources, add);
  // Rear support holds the time and needs no training for the street.
  if (outside && !member.trained) add('TRAINING_MISSING', [plan.type]);
  return found;
}

type AddClash = (code: ClashCode, marks: readonly Mark[], more?: Partial<Clash>) => void;

function timeClashes(
  plan: ClashPlan,
  personId: string,
  outside: boolean,
  sources: ClashSources,
  add: AddClash,
): void {
  const mine = (booking: Booking) => booking.personId === personId;
  const bookings = sources.bookings.filter(mine);
  const doubled = bookings.some((booking) => overlaps(booking, plan));
  if (doubled) add('DOUBLE_BOOKED', [claimedTwice(plan, bookings)]);
  const taken = { agencyIds: [], personIds: [personId] };
  const busy = clashingBusySpans(plan, taken, sources.busy, sources.ownBusySpanIds);
  // The own agency's booking and the busy span it laid out are one and the same clash.
  if (busy.length > 0 && !doubled) add('BUSY', [claimedTwice(plan, busy)]);
  // Who answers the phone tonight may hold the time, but not be out.
  const answered = claimedTwice(plan, sources.onCall.filter(mine));
  if (outside && answered !== '') add('ON_CALL', [answered]);
  // Somebody in two places at once has another problem than too little rest.
  if (doubled || busy.length > 0) return;
  const elsewhere = sources.busy.filter(
    (span) => span.personId === personId && !sources.ownBusySpanIds.includes(span.id),
  );
  for (const { side, hours } of shortRests(plan, [...bookings, ...elsewhere])) {
    const left = oneDecimal(hours);
    add('REST_TOO_SHORT', [side, localDate(plan.startsAt), left], { side, hours: left });
  }
}

/** An agency away for the whole pass is absent; one taken for a part of it is busy. */
function agencyClashes(plan: ClashPlan, sources: ClashSources): Clash[] {
  return employersOf(plan.team).flatMap(({ agencyId, label }) => {
    const present = sources.presentAgencyIds?.includes(agencyId) ?? true;
    const taken = { agencyIds: [agencyId], personIds: [] };
    const busy = clashingBusySpans(plan, taken, sources.busy, sources.ownBusySpanIds);
    if (!present || (busy.length > 0 && uncovered(plan, busy).length === 0)) {
      return [clash('AGENCY_ABSENT', agencyId, label, [localDate(plan.startsAt)])];
    }
    return busy.length > 0
      ? [clash('AGENCY_BUSY', agencyId, label, [claimedTwice(plan, busy)])]
      : [];
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
    const { visit, hours } = near;
    const side = visit.endsAt <= plan.startsAt ? 'BEFORE' : 'AFTER';
    const when: Pick<Clash, 'side'> = overlaps(visit, plan) ? {} : { side };
    const away = oneDecimal(hours);
    const marks = [when.side, localDate(plan.startsAt), away];
    return [clash('AREA_VISITED', areaId, visit.areaLabel, marks, { hours: away, ...when })];
  });
}

/** Every Swedish date that the pass touches; one that ends at midnight does not touch the next. */
function dayClashes(plan: ClashPlan, days: readonly SpecialDay[]): Clash[] {
  const first = localDate(plan.startsAt);
  const last = localDate(new Date(plan.endsAt.getTime() - 1));
  return days
    .filter((day) => first <= day.date && day.date <= last)
    .map(({ date, name, kind }) => clash(kind === 'RED' ? 'RED_DAY' : 'EVE', date, name, []));
}

/** Hours between two spans, 0 when they overlap. */
function hoursApart(a: Span, b: Span): number {
  return Math.max(0, hoursBetween(a.endsAt, b.startsAt), hoursBetween(b.endsAt, a.startsAt));
}

/** Rounded down, so that too little is never shown as enough. */
function oneDecimal(hours: number): number {
  return Math.floor(hours * 10) / 10;
}
