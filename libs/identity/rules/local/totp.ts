/** Six digits, a new code every 30 seconds, SHA-1: what every authenticator app makes (RFC 6238). */
export const TOTP = { digits: 6, periodSeconds: 30, algorithm: 'SHA1' } as const;

/** The step of the code that is shown now. */
export function stepAt(now: Date): number {
  return Math.floor(now.getTime() / 1000 / TOTP.periodSeconds);
}

/**
 * The step whose code this is: now, or one before or after, for clocks that differ. Null when it is none
 * of them, or when one of that step or a later one was used: a code is good once (RFC 6238 5.2).
 */
export function acceptedStep(
  code: string,
  now: Date,
  lastStep: number | null,
  codeAt: (step: number) => string,
): number | null {
  const text = code.replace(/\s/g, '');
  const current = stepAt(now);
  // All three are made, whichever it is.
  const matching = [current - 1, current, current + 1].filter((step) => codeAt(step) === text);
  return matching.find((step) => lastStep === null || step > lastStep) ?? null;
}

/** Does this look like a code of an app, not like a recovery code? */
export function isTotpCode(text: string): boolean {
  return /^\d{6}$/.test(text.replace(/\s/g, ''));
}
