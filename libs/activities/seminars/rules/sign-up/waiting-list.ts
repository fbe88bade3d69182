import type { SignUpState } from './sign-up.js';
import { TAKES_SEAT } from './sign-up.js';

const HOUR_MS = 3_600_000;
/** To think it over, when there is time. */
export const OFFER_HOURS = 24;
/** Of what is left, near the day: who is behind in the queue must have time, too. */
const SHARE_OF_REST = 4;
/** Nearer than this nothing is offered: the door decides. */
export const LAST_OFFER_HOURS = 2;

/** A row of the list that has a seat, is offered one, or waits. */
export interface Waiting {
  readonly id: string;
  readonly state: SignUpState;
  /** The order in which they came; of those who wait. */
  readonly queueNumber: number | null;
  readonly offeredUntil: Date | null;
}

export interface Room {
  readonly capacity: number;
  readonly startsAt: Date;
}

export interface Move {
  readonly id: string;
  readonly state: 'LAPSED' | 'OFFERED';
  readonly offeredUntil: Date | null;
}

/** Until when a seat is held for whoever is offered it now; null: too near. */
export function offerUntil(startsAt: Date, now: Date): Date | null {
  const rest = startsAt.getTime() - now.getTime();
  if (rest < LAST_OFFER_HOURS * HOUR_MS) return null;
  return new Date(now.getTime() + Math.min(OFFER_HOURS * HOUR_MS, rest / SHARE_OF_REST));
}

/** Seats that nobody has and nobody is offered. */
export function freeSeats({ capacity }: Room, rows: readonly Waiting[]): number {
  return Math.max(0, capacity - rows.filter(({ state }) => TAKES_SEAT.includes(state)).length);
}

/** What happens to the list at this instant: offers that are over lapse, free seats go to the first who wait. */
export function moveList(room: Room, rows: readonly Waiting[], now: Date): readonly Move[] {
  const lapsed = rows.filter(
    ({ state, offeredUntil }) =>
      state === 'OFFERED' && offeredUntil !== null && offeredUntil <= now,
  );
  const gone = lapsed.map(({ id }): Move => ({ id, state: 'LAPSED', offeredUntil: null }));
  const until = offerUntil(room.startsAt, now);
  if (!until) return gone;
  const free = freeSeats(
    room,
    rows.filter((row) => !lapsed.includes(row)),
  );
  const offered = inQueue(rows).slice(0, free);
  return [
    ...gone,
    ...offered.map(({ id }): Move => ({ id, state: 'OFFERED', offeredUntil: until })),
  ];
}

/** Those who wait, the first first. */
export function inQueue<Row extends Waiting>(rows: readonly Row[]): readonly Row[] {
  return rows
    .filter(({ state }) => state === 'QUEUED')
    .sort((a, b) => (a.queueNumber ?? 0) - (b.queueNumber ?? 0));
}

/** Counted from one; null: does not wait. */
export function placeInQueue(rows: readonly Waiting[], id: string): number | null {
  const at = inQueue(rows).findIndex((row) => row.id === id);
  return at === -1 ? null : at + 1;
}

/** Who confirms now gets a seat when there is one and nobody waits before; else the last place in the queue. */
export function seatOrQueue(room: Room, rows: readonly Waiting[]): 'SEAT' | 'QUEUED' {
  return freeSeats(room, rows) > 0 && inQueue(rows).length === 0 ? 'SEAT' : 'QUEUED';
}
