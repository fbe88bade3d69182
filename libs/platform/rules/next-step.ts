/** One thing that is missing before a step can be taken, and who can give it. */
export interface Missing {
  readonly code: string;
  readonly field?: string;
  /** Functions or agencies, never names outside one's own agency (INV-31). */
  readonly who?: string;
  /** The part of a day it is about, wall-clock times `20:00` and `24:00`; left out when it is all of it. */
  readonly from?: string;
  readonly to?: string;
}

/**
 * A step the viewer may take. A step that is not ready is still offered, and says what is missing: the page folds it
 * under *Sedan* (pages.md 2.2).
 */
export interface NextStep<Step extends string = string> {
  readonly step: Step;
  readonly ready: boolean;
  readonly missing: readonly Missing[];
}

export function nextStep<Step extends string>(
  step: Step,
  missing: readonly Missing[] = [],
): NextStep<Step> {
  return { step, ready: missing.length === 0, missing };
}
