import type { ClockEvent } from '../clock-events.js';
import type { Evening } from './random-evening.js';

const MINUTE = 60_000;
const TICK = 30_000;

/** What the second opinion says of one alarm: since when, and when each call of its ladder was owed. */
export interface ExpectedAlarm {
  readonly raisedAt: number;
  readonly calls: readonly number[];
}

/**
 * The second opinion on a clock: walks through the evening in ticks of half a minute, as a person with
 * a list of names and a watch would, and remembers. Shares no code with the clock. Only for evenings
 * whose times are whole ticks. By the instant of the missed round.
 */
export function slowClock({
  settings,
  events,
  until,
}: Evening): ReadonlyMap<number, ExpectedAlarm> {
  const alarms = new Map<number, { raisedAt: number; calls: number[] }>();
  const log = once(events);
  const interval = settings.intervalMinutes * MINUTE;
  const started = settings.startedAt.getTime();
  const start = settings.startsAt.getTime();
  const taken = new Set<number>();
  const seen: ClockEvent[] = [];
  let isBack = false;
  for (let now = Math.min(started, start - 3 * 60 * MINUTE); now <= until.getTime(); now += TICK) {
    const heard = [...seen];
    // Whoever takes an alarm as it is raised, or a call as it is owed, has been called.
    const arriving = log.filter((event) => event.receivedAt.getTime() === now);
    for (const event of arriving) if (now >= started) seen.push(event);
    const due = now - 5 * MINUTE;
    const isRound = due > started && (due - start) % interval === 0;
    if (isRound && !isBack) {
      const missing = whoOwes(settings.memberIds, heard, due, now).some(
        (member) => !hasCheckedIn(member, heard, due, now, { interval, started, start }),
      );
      if (missing) alarms.set(due, { raisedAt: now, calls: [] });
    }
    for (const [round, alarm] of alarms) {
      const since = now - alarm.raisedAt;
      if (!taken.has(round) && since % (5 * MINUTE) === 0) alarm.calls.push(now);
    }
    for (const event of arriving) {
      if (event.kind === 'RETURNED' && now >= started) isBack = true;
      if (event.kind !== 'TAKEN' && event.kind !== 'CLOSED') continue;
      const round = Date.parse(event.alarm.slice('MISSED:'.length));
      if (alarms.has(round)) taken.add(round);
    }
  }
  return alarms;
}

/** Each event when it was first stored. */
function once(events: readonly ClockEvent[]): readonly ClockEvent[] {
  const first: Record<string, ClockEvent> = {};
  for (const event of events) {
    const known = first[event.id];
    if (!known || event.receivedAt < known.receivedAt) first[event.id] = event;
  }
  return Object.values(first);
}

function whoOwes(
  members: readonly string[],
  heard: readonly ClockEvent[],
  due: number,
  closes: number,
): readonly string[] {
  const everybody = [...new Set([...members, 'a', 'b', 'c'])];
  return everybody.filter((member) => {
    let isOut = members.includes(member);
    const moves = heard.filter(
      (event) =>
        (event.kind === 'CAME' && event.at.getTime() <= due) ||
        (event.kind === 'WENT' && event.at.getTime() < closes),
    ) as Extract<ClockEvent, { kind: 'CAME' | 'WENT' }>[];
    moves.sort(
      (a, b) =>
        a.at.getTime() - b.at.getTime() ||
        a.receivedAt.getTime() - b.receivedAt.getTime() ||
        (a.id < b.id ? -1 : 1),
    );
    for (const move of moves) if (move.memberId === member) isOut = move.kind === 'CAME';
    return isOut;
  });
}

function hasCheckedIn(
  member: string,
  heard: readonly ClockEvent[],
  due: number,
  closes: number,
  round: { readonly interval: number; readonly started: number; readonly start: number },
): boolean {
  const opens = due - round.interval + 5 * MINUTE;
  const isFirst = due - round.interval <= round.started;
  return heard.some((event) => {
    if (event.kind !== 'CHECKED_IN' || event.memberId !== member) return false;
    const made = Math.min(event.at.getTime(), event.receivedAt.getTime());
    return made < closes && (made >= opens || isFirst);
  });
}
