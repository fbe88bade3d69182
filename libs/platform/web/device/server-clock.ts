/** The server's clock as an answer told it, with the device's when it was asked and when it heard, in milliseconds. */
export interface ServerClock {
  readonly serverMs: number;
  readonly askedMs: number;
  readonly heardMs: number;
  /** Milliseconds since the page began, which nobody can turn. */
  readonly steadyMs: number;
}

let last: ServerClock | null = null;

/** An answer came; one without a date tells nothing. */
export function noteServerClock(date: string | null, askedMs: number): void {
  const serverMs = Date.parse(date ?? '');
  if (serverMs) last = { serverMs, askedMs, heardMs: Date.now(), steadyMs: performance.now() };
}

/** As the last answer told it; null before one came. */
export const lastServerClock = (): ServerClock | null => last;
