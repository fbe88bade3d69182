/** Failed guesses that still count, and when the last one was. */
export interface Failures {
  readonly count: number;
  readonly lastAt: Date | null;
}

/** What is known before a guess is looked at. The same for an account that does not exist. */
export interface GuessHistory {
  /** At this account from this address prefix, since the last success there, of the last 24 hours. */
  readonly pair: Failures;
  /** From this address prefix, at any account, of the last hour. */
  readonly prefix: Failures;
  /** As `pair`, from the whole network that somebody with such a prefix may have. */
  readonly widePair: Failures;
  /** As `prefix`, from that whole network. */
  readonly wide: Failures;
  /** Of everybody, of the last minute. */
  readonly systemLastMinute: number;
  /** Wrong codes after a right password, at this account from anywhere, of the last 24 hours. */
  readonly secondSteps: Failures;
}

interface Limit {
  /** So many failures cost nothing: people mistype. */
  readonly free: number;
  /** The wait after the first one too many; it doubles with each further one. */
  readonly firstWaitSeconds: number;
  readonly longestWaitSeconds: number;
}

/** Growing waits, never a lock: an outsider must not be able to keep the rightful owner out (security.md 3). */
export const GUESS_LIMITS = {
  pair: { free: 5, firstWaitSeconds: 30, longestWaitSeconds: 900 },
  /** A whole town hall may stand behind one address. */
  prefix: { free: 40, firstWaitSeconds: 10, longestWaitSeconds: 300 },
  /** A /48 has 65,536 prefixes, and may be one person's or the phones of many: four times as much as one prefix. */
  widePair: { free: 20, firstWaitSeconds: 30, longestWaitSeconds: 900 },
  wide: { free: 160, firstWaitSeconds: 10, longestWaitSeconds: 300 },
  /** Only whoever has the password gets this far, so it may be strict: 40 guesses of six digits a day. */
  secondSteps: { free: 20, firstWaitSeconds: 60, longestWaitSeconds: 3_600 },
} as const satisfies Readonly<Record<string, Limit>>;

/** From here on somebody tries many accounts from many places: mistyping costs a wait at once. */
export const SYSTEM_FAILURES_A_MINUTE = 120;

/**
 * How many whole seconds a guess must wait; 0: it is looked at now. A network without failures of its own is
 * never made to wait for what others did elsewhere at the same account, nor for pressure on the whole portal.
 */
export function secondsToWait(history: GuessHistory, now: Date): number {
  const isPressed = history.systemLastMinute >= SYSTEM_FAILURES_A_MINUTE;
  const pair = isPressed ? { ...GUESS_LIMITS.pair, free: 1 } : GUESS_LIMITS.pair;
  return Math.max(
    waitOf(history.pair, pair, now),
    waitOf(history.prefix, GUESS_LIMITS.prefix, now),
    waitOf(history.widePair, GUESS_LIMITS.widePair, now),
    waitOf(history.wide, GUESS_LIMITS.wide, now),
    waitOf(history.secondSteps, GUESS_LIMITS.secondSteps, now),
  );
}

function waitOf({ count, lastAt }: Failures, limit: Limit, now: Date): number {
  if (count < limit.free || lastAt === null) return 0;
  const doubled = limit.firstWaitSeconds * 2 ** Math.min(count - limit.free, 20);
  const seconds = Math.min(doubled, limit.longestWaitSeconds);
  const passed = (now.getTime() - lastAt.getTime()) / 1000;
  return Math.max(0, Math.ceil(seconds - passed));
}
