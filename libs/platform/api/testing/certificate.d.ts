/**
 * A certificate for `localhost` that nobody else believes, in force from and until so many days from now; PEM, and
 * the flag by which a Chromium believes it.
 */
export function makeCertificate(inForce?: { from?: number; until?: number }): {
  readonly key: string;
  readonly cert: string;
  readonly trust: string;
};
