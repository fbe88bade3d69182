import type { Problem } from '@stad/platform/rules/problem.js';

/**
 * Why an operation failed, told apart by what one can do about it:
 * - `problems`: the answer is no, and says why; trying again gives the same answer
 * - `network`: nothing came back; whether it was carried out is unknown, so it is sent again as it was
 * - `unavailable`: the portal answers but cannot work just now; sent again as it was
 * - `unauthenticated`: the session is over; sign in and send again
 * - `unexpected`: a fault of ours
 */
export type FailureKind = 'problems' | 'network' | 'unavailable' | 'unauthenticated' | 'unexpected';

export class RequestError extends Error {
  constructor(
    readonly kind: FailureKind,
    readonly problems: readonly [Problem, ...Problem[]],
    /** Short, for support; never content. */
    readonly reference?: string,
  ) {
    super(`${kind}: ${problems.map((problem) => problem.code).join(', ')}`);
    this.name = 'RequestError';
  }

  /** Whether the same request may succeed a little later. */
  get isTemporary(): boolean {
    return this.kind === 'network' || this.kind === 'unavailable';
  }

  has(code: string): boolean {
    return this.problems.some((problem) => problem.code === code);
  }
}

/** Problems of whatever was thrown, for showing. */
export function problemsOf(error: unknown): readonly Problem[] {
  if (error === null || error === undefined) return [];
  return error instanceof RequestError ? error.problems : [{ code: 'UNEXPECTED' }];
}
