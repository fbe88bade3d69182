import { type Problem, ProblemError } from './problem.js';

/** What a rule answers: a value, or every problem it found (not only the first). */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(...problems: [Problem, ...Problem[]]): Result<never> {
  return { ok: false, problems };
}

/** The value when nothing is wrong, else all problems. */
export function check<T>(problems: readonly Problem[], value: T): Result<T> {
  const [first, ...rest] = problems;
  return first ? fail(first, ...rest) : ok(value);
}

/** Unwraps a result in a service; the thrown problems reach the caller as coded errors. */
export function orThrow<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new ProblemError(result.problems);
}
