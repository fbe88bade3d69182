import type { Problem } from '@stad/platform/rules/problem.js';

/** What a person may choose for their own pages. */
export const PREFERENCES = {
  language: ['sv', 'en'],
  theme: ['system', 'light', 'dark'],
  density: ['airy', 'dense'],
  shortcuts: ['on', 'off'],
  gettingStarted: ['on', 'off'],
} as const;

/** So many pages may be pinned in the menu; more would be a second menu. */
export const MOST_PINS = 5;

/** A page as a pin names it: `overenskommelser`, `ring_jour`. */
const PIN = /^[a-z0-9_-]{1,40}$/;

/**
 * Pages that a person has pinned. Problems on `pins`: `PREFERENCE_UNKNOWN` when one is no name of a page or stands
 * there twice, `TOO_MANY_PINS` over {@link MOST_PINS}.
 */
export function pinProblems(pins: readonly string[] | null | undefined): readonly Problem[] {
  if (!pins) return [];
  if (pins.length > MOST_PINS) return [{ code: 'TOO_MANY_PINS', field: 'pins' }];
  const isKnown = pins.every((pin) => PIN.test(pin)) && new Set(pins).size === pins.length;
  return isKnown ? [] : [{ code: 'PREFERENCE_UNKNOWN', field: 'pins' }];
}

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
