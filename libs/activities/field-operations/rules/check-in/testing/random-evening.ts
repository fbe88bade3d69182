import type { Pick } from '@stad/platform/rules/testing/pick.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { CHECK_IN_INTERVALS } from '../check-in-choice.js';
import type { ClockSettings } from '../check-in-clock.js';
import { CHECK_IN_STATUSES, type ClockEvent } from '../clock-events.js';
import { dueTimes } from '../rounds.js';

/** An evening in the field: what was settled, what happened, and how long it is looked at. */
export interface Evening {
  readonly settings: ClockSettings;
  readonly events: readonly ClockEvent[];
  readonly until: Date;
}

/** An ordinary night, one over midnight, the night spring comes, the night autumn repeats an hour. */
const STARTS = [
  atLocal('2026-05-15', '20:00'),
  atLocal('2026-01-02', '22:30'),
  atLocal('2026-03-28', '23:00'),
  atLocal('2026-10-24', '23:00'),
] as const;

const MEMBERS = ['a', 'b', 'c'];
const HALF_MINUTE = 30_000;
const HOURS = 7;

/**
 * An evening as it may come: check-ins early, in time, late, doubled, from a phone that was without
 * coverage or tells the wrong time; people who come late and leave early; alarms taken, closed, taken
 * again; everything handed over in any order, some of it more than once.
 */
export function randomEvening(pick: Pick): Evening {
  const startsAt = STARTS[pick(STARTS.length)] ?? STARTS[0];
  const intervalMinutes = CHECK_IN_INTERVALS[pick(CHECK_IN_INTERVALS.length)] ?? 45;
  const after = (halfMinutes: number, from = startsAt) =>
    new Date(from.getTime() + halfMinutes * HALF_MINUTE);
  const settings: ClockSettings = {
    mode: 'ALARM',
    startsAt,
    startedAt: after(pick(80) - 40),
    intervalMinutes,
    memberIds: MEMBERS.slice(0, 2),
    ladder: ['REAR_SUPPORT', 'DUTY_MANAGER', 'POLICE_CONTACT'].slice(0, 1 + pick(3)) as [string],
  };
  const until = after(HOURS * 120);
  const dues = dueTimes(settings, settings.startedAt, until);
  const someDue = () => dues[pick(dues.length)] ?? until;
  const events: ClockEvent[] = [];
  const add = (event: ClockEvent) => events.push(event);
  const id = () => `e${events.length}`;

  // Most check in most of the time: an evening of nothing but missed rounds shows little.
  for (const dueAt of dues) {
    for (const memberId of MEMBERS) {
      if (pick(16) === 0) continue;
      const receivedAt = after(pick(28) - 17, dueAt);
      const at = pick(6) === 0 ? after(pick(120) - 90, receivedAt) : receivedAt;
      const status = CHECK_IN_STATUSES[Math.max(0, pick(40) - 37)] ?? 'OK';
      const alarm = `${status}:${id()}`;
      add({ id: id(), kind: 'CHECKED_IN', memberId, status, at, receivedAt });
      if (status === 'OK') continue;
      add({ id: id(), kind: 'TAKEN', alarm, by: 'z', receivedAt: after(pick(40), receivedAt) });
    }
    // Somebody takes it in the end: before it is raised too, which counts for nothing.
    if (pick(6) === 0) continue;
    const alarm = `MISSED:${dueAt.toISOString()}`;
    add({ id: id(), kind: 'TAKEN', alarm, by: 'z', receivedAt: after(8 + pick(50), dueAt) });
  }
  for (let more = pick(12); more > 0; more -= 1) {
    const receivedAt = after(pick(60) - 10, someDue());
    const memberId = MEMBERS[pick(MEMBERS.length)] ?? 'a';
    const alarm = `MISSED:${someDue().toISOString()}`;
    const kind = (['CAME', 'WENT', 'TAKEN', 'TAKEN', 'CLOSED', 'CHECKED_IN'] as const)[pick(6)];
    const at = after(pick(60) - 55, receivedAt);
    if (kind === 'CAME' || kind === 'WENT') add({ id: id(), kind, memberId, at, receivedAt });
    else if (kind === 'CHECKED_IN') {
      const help = `NEED_HELP:${id()}`;
      add({ id: id(), kind, memberId, status: 'NEED_HELP', at, receivedAt });
      add({ id: id(), kind: 'TAKEN', alarm: help, by: 'z', receivedAt: after(20, receivedAt) });
    } else if (kind === 'CLOSED') {
      add({ id: id(), kind, alarm, by: 'x', outcome: 'RESOLVED_BY_CALL', receivedAt });
    } else add({ id: id(), kind: 'TAKEN', alarm, by: 'y', receivedAt });
  }
  if (pick(3) > 0) add({ id: id(), kind: 'RETURNED', receivedAt: after(pick(60) - 30, someDue()) });
  return { settings, events: shuffled(events, pick), until };
}

/** In another order, some of them once more: sent again they are stored later. */
export function shuffled(events: readonly ClockEvent[], pick: Pick): readonly ClockEvent[] {
  const again = events
    .filter(() => pick(6) === 0)
    .map((event) => ({
      ...event,
      receivedAt: new Date(event.receivedAt.getTime() + pick(90) * HALF_MINUTE),
    }));
  const all = [...events, ...again];
  for (let last = all.length - 1; last > 0; last -= 1) {
    const other = pick(last + 1);
    [all[last], all[other]] = [all[other] as ClockEvent, all[last] as ClockEvent];
  }
  return all;
}
