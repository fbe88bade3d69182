import type { Problem } from '@stad/platform/rules/problem.js';
import type { Result } from '@stad/platform/rules/result.js';

/** Everything that several checks found, so that a form shows all of it at once. */
export function problemsOf(...results: readonly Result<unknown>[]): Problem[] {
  return results.flatMap((result) => (result.ok ? [] : [...result.problems]));
}
