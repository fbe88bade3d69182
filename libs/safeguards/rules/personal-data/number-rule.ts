import { birthDay, hasRightCheckDigit } from './birth-day.js';
import type { BlockingRule } from './finding.js';

/** What 10 or 12 digits with a day and a right check digit are. */
export function ruleOf(digits: string, now: Date): BlockingRule | undefined {
  // Nine of ten are seen by this.
  if (!hasRightCheckDigit(digits.slice(-10))) return undefined;
  const day = birthDay(digits, now);
  // The birth number 000 is given to nobody.
  if (!day || digits.slice(-4, -1) === '000') return undefined;
  return day.coordination ? 'COORDINATION_NUMBER' : 'PERSONAL_NUMBER';
}
