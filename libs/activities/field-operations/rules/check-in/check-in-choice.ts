import type { Missing } from '@stad/platform/rules/next-step.js';
import { leaderLabel, type PassFacts } from '../pass-facts.js';
import { outsideOffice } from '../pass-type.js';

/** Intervals of check-in a pass may choose, in minutes. */
export const CHECK_IN_INTERVALS = [30, 45, 60] as const;

/**
 * Outside the office check-in by phone with rear support has been chosen (INV-13). There is no alarm yet: an
 * interval that nobody watches is a promise nobody keeps, and a draft that chose one before asks again.
 */
export function checkInMissing(pass: PassFacts): readonly Missing[] {
  if (!outsideOffice(pass.type) || pass.checkIn?.mode === 'BY_PHONE') return [];
  return [{ code: 'CHECK_IN_MISSING', field: 'checkIn', who: leaderLabel(pass) }];
}
