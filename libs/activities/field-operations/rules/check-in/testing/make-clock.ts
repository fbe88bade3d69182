import { atLocal } from '@stad/platform/rules/time.js';
import type { ClockSettings } from '../check-in-clock.js';
import type { CheckedIn, ClockEvent } from '../clock-events.js';

/** Clocks and events for tests and figures: a Friday night in May, rounds of 45 minutes. */

export const START = atLocal('2026-05-15', '20:00');

export const minutes = (after: number, from = START) => new Date(from.getTime() + after * 60_000);

export function makeClock(more: Partial<ClockSettings> = {}): ClockSettings {
  return {
    mode: 'ALARM',
    startsAt: START,
    startedAt: START,
    intervalMinutes: 45,
    memberIds: ['a', 'b'],
    ladder: ['REAR_SUPPORT', 'DUTY_MANAGER', 'POLICE_CONTACT'],
    ...more,
  };
}

/** *Allt väl* so many minutes after the start, stored at once unless it says when. */
export function allWell(memberId: string, after: number, more: Partial<CheckedIn> = {}): CheckedIn {
  const at = minutes(after);
  return {
    id: `${memberId}-${after}`,
    kind: 'CHECKED_IN',
    memberId,
    status: 'OK',
    at,
    receivedAt: at,
    ...more,
  };
}

export const taken = (alarm: string, after: number, by = 'REAR_SUPPORT'): ClockEvent => ({
  id: `taken-${alarm}-${after}`,
  kind: 'TAKEN',
  alarm,
  by,
  receivedAt: minutes(after),
});

export const closed = (alarm: string, after: number, by = 'REAR_SUPPORT'): ClockEvent => ({
  id: `closed-${alarm}-${after}`,
  kind: 'CLOSED',
  alarm,
  by,
  outcome: 'RESOLVED_BY_CALL',
  receivedAt: minutes(after),
});

export const sent = (alarm: string, step: number, after: number): ClockEvent => ({
  id: `sent-${alarm}-${step}-${after}`,
  kind: 'SENT',
  alarm,
  step,
  receivedAt: minutes(after),
});

export const returned = (after: number): ClockEvent => ({
  id: `returned-${after}`,
  kind: 'RETURNED',
  receivedAt: minutes(after),
});

export const moved = (
  kind: 'CAME' | 'WENT',
  memberId: string,
  after: number,
  known = after,
): ClockEvent => ({
  id: `${kind}-${memberId}-${after}`,
  kind,
  memberId,
  at: minutes(after),
  receivedAt: minutes(known),
});
