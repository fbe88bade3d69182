import { rounded } from './share.js';

/** How many dimensions the self-assessment has, each scored 0–4 (field.md 4.4). */
export const DIMENSIONS = 9;

/**
 * K23: the mean of the nine scores, one decimal (field.md 4.4, 4.5). Throws a RangeError when they
 * are not nine whole numbers from 0 to 4: a mean of eight would look like an index and be none.
 */
export function capabilityIndex(scores: readonly number[]): number {
  const fits = scores.every((score) => Number.isInteger(score) && score >= 0 && score <= 4);
  if (!fits || scores.length !== DIMENSIONS) throw new RangeError('nine scores from 0 to 4');
  return rounded(scores.reduce((sum, score) => sum + score, 0) / DIMENSIONS, 1);
}
