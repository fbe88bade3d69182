/** A process and its database that show times further apart than this do not agree on what came first. */
export const CLOCK_OFFSET_LIMIT_SECONDS = 5;

/** One look at the clock of the database; all in milliseconds since 1970. */
export interface ClockLook {
  /** Of this process, when it asked. */
  readonly asked: number;
  /** Of the database, somewhere between. */
  readonly database: number;
  /** Of this process, when it had the answer. */
  readonly answered: number;
}

/**
 * By how many seconds this process is ahead of its database (below zero: behind), to the tenth. The database
 * looked half-way, for all that is known: the figure is off by half the time the answer took, at most.
 */
export function clockOffset({ asked, database, answered }: ClockLook): number {
  const ahead = (asked + answered) / 2 - database;
  // Never -0, which a figure would show.
  return Math.round(ahead / 100) / 10 + 0;
}

/** Whether what the one writes and what the other writes can be put in order. */
export function clocksAgree(offsetSeconds: number): boolean {
  return Math.abs(offsetSeconds) <= CLOCK_OFFSET_LIMIT_SECONDS;
}
