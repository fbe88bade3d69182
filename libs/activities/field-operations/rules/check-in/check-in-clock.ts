import { type Alarm, alarmAt, helpRaised, type Ladder, owed, type Raised } from './alarm.js';
import { type CameOrWent, type CheckedIn, type ClockEvent, knownAt } from './clock-events.js';
import { closesAt, dueOf, dueTimes, type RoundPlan } from './rounds.js';

/** What is settled when the pass starts, and stays so. */
export interface ClockSettings extends RoundPlan {
  readonly mode: 'ALARM' | 'BY_PHONE';
  /** *Starta passet*: nothing is due before. */
  readonly startedAt: Date;
  /** Who goes out; rear support holds the time and owes no check-in. */
  readonly memberIds: readonly string[];
  readonly ladder: Ladder;
}

/** A check-in as it counted for its round. */
export interface RoundCheckIn {
  readonly memberId: string;
  /** When it was made, by the phone. */
  readonly at: Date;
  /** It reached the server when the round had closed. */
  readonly isLate: boolean;
}

/** One round that has been due. */
export interface Round {
  readonly dueAt: Date;
  readonly closesAt: Date;
  readonly state: 'WAITING' | 'DONE' | 'MISSED';
  readonly checkIns: readonly RoundCheckIn[];
  /** Of whom nothing has been heard in time. */
  readonly missing: readonly string[];
}

export interface ClockState {
  readonly now: Date;
  readonly endedAt: Date | null;
  readonly rounds: readonly Round[];
  /** The next round; null when everyone is back. */
  readonly nextDueAt: Date | null;
  /** The oldest first. */
  readonly alarms: readonly Alarm[];
  /** When the clock must be asked again even if nothing happens; null when there is nothing to wait for. */
  readonly wakeAt: Date | null;
}

/**
 * Where the check-ins of a pass stand (INV-13), computed from the stored events and a passed-in time
 * alone: the same events give the same answer in whatever order they come and however often. What has
 * once been owed stays owed: a check-in counts as in time by the server's clock, for the round in which
 * it was made by the phone's, so that one which lay on a phone without coverage proves nothing of now.
 * By phone there are times to keep and no alarm.
 */
export function checkInClock(
  settings: ClockSettings,
  events: readonly ClockEvent[],
  now: Date,
): ClockState {
  const known = knownAt(events, now).filter((event) => event.receivedAt >= settings.startedAt);
  const endedAt = known.find((event) => event.kind === 'RETURNED')?.receivedAt ?? null;
  const nextDueAt = endedAt ? null : nextDue(settings, now);
  if (settings.mode === 'BY_PHONE') {
    return { now, endedAt, rounds: [], nextDueAt, alarms: [], wakeAt: null };
  }
  const until = endedAt && endedAt < now ? endedAt : now;
  const checkIns = checkInsByRound(settings, known);
  const rounds = dueTimes(settings, settings.startedAt, until).map((dueAt) =>
    roundAt(settings, dueAt, { now, endedAt, known, checkIns: checkIns.get(+dueAt) ?? [] }),
  );
  const alarms = [...rounds.flatMap(missedRound), ...helpRaised(known)]
    .sort((a, b) => a.raisedAt.getTime() - b.raisedAt.getTime() || (a.key < b.key ? -1 : 1))
    .map((raised) => alarmAt(raised, settings.ladder, known, now));
  return { now, endedAt, rounds, nextDueAt, alarms, wakeAt: wakeAt(rounds, alarms, nextDueAt) };
}

/** A call that is owed and has not been sent. */
export interface OwedMessage {
  readonly alarm: string;
  readonly step: number;
  readonly to: string;
  readonly owedAt: Date;
}

/** What must be sent now, the first of the ladder first: after a stop every call that was slept through. */
export function owedMessages({ alarms }: ClockState): readonly OwedMessage[] {
  return alarms.flatMap(({ key, steps }) =>
    steps
      .filter(({ sentAt }) => sentAt === null)
      .map(({ step, to, owedAt }) => ({ alarm: key, step, to, owedAt })),
  );
}

/** Alarms without an outcome: the pass is not over with one (INV-12). */
export function openAlarms({ alarms }: ClockState): readonly Alarm[] {
  return alarms.filter(({ closedAt }) => closedAt === null);
}

/** Seconds from the moment a call was owed until it left, of every call that has. */
export function secondsLate({ alarms }: ClockState): readonly number[] {
  return alarms.flatMap(({ steps }) =>
    steps.flatMap(({ owedAt, sentAt }) =>
      sentAt === null ? [] : [(sentAt.getTime() - owedAt.getTime()) / 1000],
    ),
  );
}

/** The first round after a moment in which the pass is out. */
function nextDue(settings: ClockSettings, now: Date): Date | null {
  const after = now < settings.startedAt ? settings.startedAt : now;
  const horizon = new Date(after.getTime() + settings.intervalMinutes * 60_000);
  return dueTimes(settings, after, horizon)[0] ?? null;
}

interface Heard {
  readonly now: Date;
  readonly endedAt: Date | null;
  readonly known: readonly ClockEvent[];
  /** Those that belong to the round. */
  readonly checkIns: readonly CheckedIn[];
}

function roundAt(
  settings: ClockSettings,
  dueAt: Date,
  { now, endedAt, known, checkIns }: Heard,
): Round {
  const closes = closesAt(dueAt);
  const inTime = checkIns.filter(({ receivedAt }) => receivedAt < closes);
  const heard = known.filter((event) => event.receivedAt < closes);
  const missing = presentAt(settings, dueAt, heard).filter(
    (id) => !inTime.some(({ memberId }) => memberId === id),
  );
  const isBack = endedAt !== null && endedAt < closes;
  const state = missing.length === 0 || isBack ? 'DONE' : now >= closes ? 'MISSED' : 'WAITING';
  return {
    dueAt,
    closesAt: closes,
    state,
    checkIns: checkIns.map(({ memberId, at, receivedAt }) => ({
      memberId,
      at,
      isLate: receivedAt >= closes,
    })),
    missing: isBack ? [] : missing,
  };
}

/**
 * Check-ins by the round they were made in. Up to the first everything counts for it, also from a phone
 * whose clock is behind; none was made after it arrived.
 */
function checkInsByRound(
  settings: ClockSettings,
  known: readonly ClockEvent[],
): ReadonlyMap<number, readonly CheckedIn[]> {
  const first = nextDue(settings, settings.startedAt);
  const rounds = new Map<number, CheckedIn[]>();
  for (const event of known) {
    if (event.kind !== 'CHECKED_IN' || !first) continue;
    const at = new Date(Math.min(+event.at, +event.receivedAt));
    const due = Math.max(+dueOf(settings, at), +first);
    rounds.set(due, [...(rounds.get(due) ?? []), { ...event, at }]);
  }
  return rounds;
}

/**
 * Who owes a check-in: those who went out with the team or came later, less those who had gone when it
 * closed, as was known then. What is noted afterwards takes no alarm back.
 */
function presentAt(
  { memberIds }: ClockSettings,
  dueAt: Date,
  heard: readonly ClockEvent[],
): readonly string[] {
  const moves = heard
    .filter((event): event is CameOrWent => event.kind === 'CAME' || event.kind === 'WENT')
    .filter(({ kind, at }) => (kind === 'CAME' ? at <= dueAt : at < closesAt(dueAt)))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  const present = new Set(memberIds);
  for (const { kind, memberId } of moves) {
    if (kind === 'CAME') present.add(memberId);
    else present.delete(memberId);
  }
  return [...present];
}

function missedRound({ state, dueAt, closesAt: raisedAt, missing }: Round): readonly Raised[] {
  if (state !== 'MISSED') return [];
  return [
    { key: `MISSED:${dueAt.toISOString()}`, kind: 'MISSED', raisedAt, about: missing, dueAt },
  ];
}

function wakeAt(
  rounds: readonly Round[],
  alarms: readonly Alarm[],
  nextDueAt: Date | null,
): Date | null {
  const times = [
    ...rounds.filter(({ state }) => state === 'WAITING').map((round) => round.closesAt),
    ...alarms
      .filter(({ takenAt }) => takenAt === null)
      .map(({ raisedAt, steps }) => owed(raisedAt, steps.length)),
    ...(nextDueAt ? [closesAt(nextDueAt)] : []),
  ].map((time) => time.getTime());
  return times.length === 0 ? null : new Date(Math.min(...times));
}
