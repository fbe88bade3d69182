import type { Problem } from '@stad/platform/rules/problem.js';
import type { Span } from '@stad/platform/rules/time.js';
import { isSameNight } from './field-night.js';

/** A change of a plan, as far as it touches others. */
export interface SentChange {
  /** Nobody else has seen a plan that is not sent. */
  readonly isSent: boolean;
  readonly from: Span;
  /** Where the change moves it; the same times where it does not. */
  readonly to: Span;
  /** Go-aheads in force that the change would let fall (INV-10). */
  readonly falling: number;
  /** Agencies that could not read the plan and would from now on (INV-03). */
  readonly newlyAsked: number;
}

export const ASKS = [
  'GO_AHEADS_WOULD_FALL',
  'NIGHT_WOULD_MOVE',
  'TIMES_WOULD_MOVE',
  'AGENCY_WOULD_BE_ASKED',
] as const;
export type Ask = (typeof ASKS)[number];

/**
 * What is said and confirmed before a change of a sent plan is saved; anything else saves by itself
 * (docs/decisions/0011): a go-ahead that falls, another night or other times, which everybody asked is
 * written to about, and another agency that may read the plan. Another place is written to nobody.
 * Problems: the codes of {@link ASKS}, `GO_AHEADS_WOULD_FALL` { n }.
 */
export function askFirst(change: SentChange): readonly Problem[] {
  if (!change.isSent) return [];
  const problems: Problem[] = [];
  const ask = (code: Ask, params?: Problem['params']) =>
    problems.push({ code, ...(params ? { params } : {}) });
  if (change.falling > 0) ask('GO_AHEADS_WOULD_FALL', { n: change.falling });
  const { from, to } = change;
  if (!isSameNight(from.startsAt, to.startsAt)) ask('NIGHT_WOULD_MOVE');
  else if (isMoved(from, to)) ask('TIMES_WOULD_MOVE');
  if (change.newlyAsked > 0) ask('AGENCY_WOULD_BE_ASKED');
  return problems;
}

/** Whether the two begin or end at different times, by the clock. */
export function isMoved(from: Span, to: Span): boolean {
  return +from.startsAt !== +to.startsAt || +from.endsAt !== +to.endsAt;
}
