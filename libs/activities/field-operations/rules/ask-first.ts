import type { Problem } from '@stad/platform/rules/problem.js';
import { isSameNight } from './field-night.js';

/** A change of a plan, as far as it touches others. */
export interface SentChange {
  /** Nobody else has seen a plan that is not sent. */
  readonly isSent: boolean;
  readonly startsAt: Date;
  /** Where the change moves it; the same start where it does not. */
  readonly newStartsAt: Date;
  /** Go-aheads in force that the change would let fall (INV-10). */
  readonly falling: number;
  /** Agencies that could not read the plan and would from now on (INV-03). */
  readonly newlyAsked: number;
}

export const ASKS = ['GO_AHEADS_WOULD_FALL', 'NIGHT_WOULD_MOVE', 'AGENCY_WOULD_BE_ASKED'] as const;
export type Ask = (typeof ASKS)[number];

/**
 * What is said and confirmed before a change of a sent plan is saved; anything else saves by itself
 * (docs/decisions/0011): a go-ahead that falls, another night, and another agency that may read the plan.
 * Problems: the codes of {@link ASKS}, `GO_AHEADS_WOULD_FALL` { n }.
 */
export function askFirst(change: SentChange): readonly Problem[] {
  if (!change.isSent) return [];
  const problems: Problem[] = [];
  const ask = (code: Ask, params?: Problem['params']) =>
    problems.push({ code, ...(params ? { params } : {}) });
  if (change.falling > 0) ask('GO_AHEADS_WOULD_FALL', { n: change.falling });
  if (!isSameNight(change.startsAt, change.newStartsAt)) ask('NIGHT_WOULD_MOVE');
  if (change.newlyAsked > 0) ask('AGENCY_WOULD_BE_ASKED');
  return problems;
}
