/** The server's clock as an answer told it, with the device's when it was asked and when it heard, in milliseconds. */
export interface ServerClock {
  readonly serverMs: number;
  readonly askedMs: number;
  readonly heardMs: number;
  /** Milliseconds since the page began, which nobody can turn. */
  readonly steadyMs: number;
}

/** Longer on its way, nobody knows which half of it was. */
const UNDER_WAY_AT_MOST_MS = 60_000;

let last: ServerClock | null = null;

/**
 * An answer came. One without a date tells nothing, nor one that was long on its way or heard before it was asked
 * for: the one before it stays.
 */
export function noteServerClock(date: string | null, askedMs: number): void {
  const serverMs = Date.parse(date ?? '');
  const heardMs = Date.now();
  const underWayMs = heardMs - askedMs;
  if (serverMs && underWayMs >= 0 && underWayMs <= UNDER_WAY_AT_MOST_MS)
    last = { serverMs, askedMs, heardMs, steadyMs: performance.now() };
}

/** As the last answer told it; null before one came. */
export const lastServerClock = (): ServerClock | null => last;
