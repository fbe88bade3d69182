import type { Problem } from '@stad/platform/rules/problem.js';

/** What a person may choose for their own pages. */
export const PREFERENCES = {
  language: ['sv', 'en'],
  theme: ['system', 'light', 'dark'],
  density: ['airy', 'dense'],
  shortcuts: ['on', 'off'],
  gettingStarted: ['on', 'off'],
} as const;

/** Problem: `PREFERENCE_UNKNOWN` on each field whose value is no alternative. What is absent is left as it is. */
export function preferenceProblems(
  chosen: Readonly<Partial<Record<keyof typeof PREFERENCES, string | null>>>,
): readonly Problem[] {
  return Object.entries(PREFERENCES).flatMap(([field, alternatives]) => {
    const value = chosen[field as keyof typeof PREFERENCES];
    const isKnown = value === undefined || value === null || alternatives.includes(value as never);
    return isKnown ? [] : [{ code: 'PREFERENCE_UNKNOWN', field }];
  });
}
