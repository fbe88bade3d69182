/** A tick that has not been sent: ids only, nothing of whoever it is. */
export interface Tick {
  readonly signUpId: string;
  readonly isPresent: boolean;
}

const nameOf = (seminarId: string) => `seminar-ticks ${seminarId}`;

/** The ticks of a seminar that this device still has to send. */
export function keptTicks(seminarId: string): readonly Tick[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(seminarId)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isTick) : [];
  } catch {
    return [];
  }
}

export function keepTicks(seminarId: string, ticks: readonly Tick[]): void {
  try {
    if (ticks.length === 0) localStorage.removeItem(nameOf(seminarId));
    else localStorage.setItem(nameOf(seminarId), JSON.stringify(ticks));
  } catch {
    // A device without storage keeps them on the page alone.
  }
}

/** The last tick of each says. */
export function withTick(ticks: readonly Tick[], tick: Tick): readonly Tick[] {
  return [...ticks.filter(({ signUpId }) => signUpId !== tick.signUpId), tick];
}

/** What is left when some were taken: one that was changed meanwhile stays. */
export function withoutSent(ticks: readonly Tick[], sent: readonly Tick[]): readonly Tick[] {
  return ticks.filter(
    (tick) =>
      !sent.some((one) => one.signUpId === tick.signUpId && one.isPresent === tick.isPresent),
  );
}

const isTick = (value: unknown): value is Tick =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Tick).signUpId === 'string' &&
  typeof (value as Tick).isPresent === 'boolean';
