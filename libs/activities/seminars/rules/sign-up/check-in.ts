const HOUR_MS = 3_600_000;

/** The door opens an hour before. */
export const DOOR_OPENS_HOURS = 1;
/** Who read the code just before the hour has time to type it. */
const GRACE_MS = 10 * 60_000;

/** Wrong codes from one network in ten minutes, and about one seminar in an hour: then only the organiser ticks. */
export const DOOR_TRIES = 10;
export const DOOR_TRIES_OF_ALL = 100;

/** What whoever holds the own letter's link is told at the door; whoever types an address is told no more than DONE. */
export const DOOR_OUTCOMES = ['DONE', 'CODE_WRONG', 'WAIT', 'CLOSED', 'FULL', 'NO_SEAT'] as const;
export type DoorOutcome = (typeof DOOR_OUTCOMES)[number];

export interface Door {
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** State of the seminar. */
  readonly state: string;
}

/** Whether people are let in now. */
export function doorIsOpen({ startsAt, endsAt, state }: Door, now: Date): boolean {
  const opensAt = startsAt.getTime() - DOOR_OPENS_HOURS * HOUR_MS;
  const isOn = state === 'CONFIRMED' || state === 'ONGOING';
  return isOn && now.getTime() >= opensAt && now <= endsAt;
}

/** Whether the organiser may still tick: from the door opens until the seminar is marked as held. */
export function mayTick({ startsAt, state }: Door, now: Date): boolean {
  const opensAt = startsAt.getTime() - DOOR_OPENS_HOURS * HOUR_MS;
  const isOn = state === 'CONFIRMED' || state === 'ONGOING' || state === 'COMPLETED';
  return isOn && now.getTime() >= opensAt;
}

/** Which hour's code stands at the door, as a number that only grows. */
export const hourOf = (now: Date): number => Math.floor(now.getTime() / HOUR_MS);

/** The hours whose code is taken now: this one, and just after the turn the one before. */
export function hoursTaken(now: Date): readonly number[] {
  const hour = hourOf(now);
  return now.getTime() - hour * HOUR_MS < GRACE_MS ? [hour, hour - 1] : [hour];
}
