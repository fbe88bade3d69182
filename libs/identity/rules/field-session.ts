import type { Problem } from '@stad/platform/rules/problem.js';

/**
 * A field session (*Gör telefonen redo*, security.md 3, field.md 3.7) lets one phone reach one pass
 * without signing in again at night. Hours before the planned start at which it can be had.
 */
export const PHONE_READY_HOURS_BEFORE = 24;

/** How long after the planned end it lives, if the team never went out or nobody says that it is back. */
export const FIELD_SESSION_HOURS_AFTER = 3;

/** After *Alla tillbaka*: time for what is still in a phone to arrive, and no more. */
export const FIELD_SESSION_MINUTES_AFTER_RETURN = 30;

/** What stands in place of a way of signing in: nobody did, on this phone. */
export const FIELD_WAY = 'FIELD';

/** What a field session must know of its pass; times as planned, facts as noted. */
export interface FieldNight {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly isSent: boolean;
  readonly startedAt: Date | null;
  readonly returnedAt: Date | null;
  /** Closed or cancelled. */
  readonly isOver: boolean;
}

/** `until` is null while the team is out: until everyone is back, whatever was planned. */
export interface FieldSpan {
  readonly from: Date;
  readonly until: Date | null;
}

/** From when until when a phone may be ready for this pass; null for one that nobody goes to. */
export function fieldSpan(night: FieldNight): FieldSpan | null {
  if (!night.isSent || night.isOver) return null;
  const from = after(night.startsAt, -PHONE_READY_HOURS_BEFORE * 60);
  if (night.returnedAt) {
    return { from, until: after(night.returnedAt, FIELD_SESSION_MINUTES_AFTER_RETURN) };
  }
  return night.startedAt
    ? { from, until: null }
    : { from, until: after(night.endsAt, FIELD_SESSION_HOURS_AFTER * 60) };
}

/** Who asks for one, and how they are signed in. */
export interface PhoneHolder {
  readonly isInTeam: boolean;
  /** A field session makes no other one: who holds the phone has not signed in. */
  readonly isInFieldSession: boolean;
}

/**
 * Why a phone cannot be made ready now; null when it can. Problems: `OUTSIDE_FIELD_SESSION`, `NOT_IN_TEAM`,
 * `PHONE_WAITS_FOR_PLAN`, `PHONE_PASS_IS_OVER`, `PHONE_TOO_EARLY` { from }.
 */
export function phoneProblem(holder: PhoneHolder, night: FieldNight, now: Date): Problem | null {
  if (holder.isInFieldSession) return { code: 'OUTSIDE_FIELD_SESSION' };
  if (!holder.isInTeam) return { code: 'NOT_IN_TEAM' };
  if (!night.isSent) return { code: 'PHONE_WAITS_FOR_PLAN' };
  const span = fieldSpan(night);
  const isPast = span?.until != null && now >= span.until;
  if (!span || night.returnedAt || isPast) return { code: 'PHONE_PASS_IS_OVER' };
  return now < span.from
    ? { code: 'PHONE_TOO_EARLY', params: { from: span.from.toISOString() } }
    : null;
}

/** What decides whether a field session still answers. */
export interface FieldSessionGround {
  /** Ended by the person, by an administrator, or with the place in the team. */
  readonly isEnded: boolean;
  /** Membership and undertaking are in force. */
  readonly hasRights: boolean;
}

/**
 * Whether a field session answers. Rights that run out in the middle of a night change nothing before
 * everyone is back (INV-22); what somebody ended is ended, on any night.
 */
export function fieldSessionAnswers(
  { isEnded, hasRights }: FieldSessionGround,
  span: FieldSpan | null,
  now: Date,
): boolean {
  if (isEnded || span === null || now < span.from) return false;
  return span.until === null || (hasRights && now < span.until);
}

function after(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000);
}
