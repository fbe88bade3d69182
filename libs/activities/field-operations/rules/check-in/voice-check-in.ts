import { type Clocks, claimProblems } from '@stad/platform/rules/claimed-time.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import type { PassFacts } from '../pass-facts.js';

/**
 * *Avstämning per telefon*: rear support notes that the team has called. It is a note of a call, and no
 * check-in with an alarm (INV-13). Problems, on `at`: those of `claimProblems`, `TIME_BEFORE_START`.
 */
export function voiceCheckInProblems(
  at: Date,
  { startedAt }: Pick<PassFacts, 'startedAt'>,
  clocks: Clocks,
): readonly Problem[] {
  const claim = claimProblems(at, 'at', clocks);
  if (claim.length > 0) return claim;
  return startedAt && at < startedAt ? [{ code: 'TIME_BEFORE_START', field: 'at' }] : [];
}
