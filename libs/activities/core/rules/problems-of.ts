import type { Missing } from '@stad/platform/rules/next-step.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import type { Result } from '@stad/platform/rules/result.js';

/** Everything that several checks found, so that a form shows all of it at once. */
export function problemsOf(...results: readonly Result<unknown>[]): Problem[] {
  return results.flatMap((result) => (result.ok ? [] : [...result.problems]));
}

/** What a step still waits for, said as a refusal when somebody takes the step all the same. */
export function refusal(missing: readonly Missing[]): Problem[] {
  return missing.map(({ code, field, who }) => ({
    code,
    ...(field === undefined ? {} : { field }),
    ...(who === undefined ? {} : { params: { who } }),
  }));
}
