import { localDate, localTime, type Span } from '@stad/platform/rules/time.js';
import { seasonOf } from '@stad/platform/rules/wall-clock.js';

const MINUTE = 60_000;

/**
 * How long after it was due a check-in still counts, in minutes: long enough to end a conversation. The
 * alarm is owed when it has run out (field.md 2.8 *During*, INV-13).
 */
export const GRACE_MINUTES = 5;

/** Rounds are counted from the planned start, also when the team goes out earlier or later. */
export interface RoundPlan {
  readonly startsAt: Date;
  /** Elapsed minutes between two rounds: a night with a clock change has its rounds as any other (INV-25). */
  readonly intervalMinutes: number;
}

/** When check-ins are due in `(after, until]`, in order; none where the interval is no interval. */
export function dueTimes(plan: RoundPlan, after: Date, until: Date): readonly Date[] {
  const interval = plan.intervalMinutes * MINUTE;
  if (!(interval > 0)) return [];
  const start = plan.startsAt.getTime();
  const first = Math.floor((after.getTime() - start) / interval) + 1;
  const last = Math.floor((until.getTime() - start) / interval);
  return Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, index) => new Date(start + (first + index) * interval),
  );
}

/** The end of the time in which a check-in due then counts; at that moment it is too late. */
export function closesAt(dueAt: Date): Date {
  return new Date(dueAt.getTime() + GRACE_MINUTES * MINUTE);
}

/**
 * The round that a check-in made at a moment belongs to: the first that has not closed. An early one
 * counts for the round to come, a second tap in the same round for nothing more.
 */
export function dueOf(plan: RoundPlan, at: Date): Date {
  const interval = plan.intervalMinutes * MINUTE;
  const start = plan.startsAt.getTime();
  const passed = at.getTime() - GRACE_MINUTES * MINUTE - start;
  return new Date(start + (Math.floor(passed / interval) + 1) * interval);
}

/** A time as the wall clock shows it, `02:15`; which of two where autumn repeats the hour. */
export interface WallTime {
  readonly at: Date;
  /** The Swedish calendar date. */
  readonly date: string;
  readonly time: string;
  readonly hour: 'SUMMER_TIME' | 'WINTER_TIME' | null;
}

export function wallTime(at: Date): WallTime {
  const season = seasonOf(at);
  return {
    at,
    date: localDate(at),
    time: localTime(at),
    hour: season === undefined ? null : season === 'SUMMER' ? 'SUMMER_TIME' : 'WINTER_TIME',
  };
}

/**
 * The check-ins of a plan as they are read aloud at the briefing: *21.00, 21.45 …*, the end of the pass
 * included. By phone rear support holds these times; they are the same that the alarm goes by.
 */
export function plannedCheckIns(pass: Span, intervalMinutes: number): readonly WallTime[] {
  return dueTimes({ startsAt: pass.startsAt, intervalMinutes }, pass.startsAt, pass.endsAt).map(
    wallTime,
  );
}
