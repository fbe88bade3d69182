import { HIGHEST, LOWEST, type RoundAnswer, STATEMENTS } from '../evaluation/answer.js';

/** By how much of a step each of the ten is easier or harder than the others; they even out. */
const EASIER = [0.4, -0.2, 0.6, -0.5, 0.1, 0.2, -0.4, -0.3, 0.3, -0.2];
const STEPS = HIGHEST - LOWEST;

/**
 * Answers of a round whose mean over the ten is the one of the record, as near as whole answers come: what the pilot
 * tells with one decimal.
 */
export function pilotAnswers(n: number, meanOnTen: number): readonly RoundAnswer[] {
  const total = Math.round((meanOnTen / 10) * STEPS * n * STATEMENTS.length);
  const sums = EASIER.map((easier) => Math.floor(total / EASIER.length + easier * n));
  let missing = total - sums.reduce((sum, one) => sum + one, 0);
  for (let at = 0; missing !== 0; at = (at + 1) % sums.length) {
    const one = Math.sign(missing);
    sums[at] = (sums[at] as number) + one;
    missing -= one;
  }
  return Array.from({ length: n }, (_, who) => ({
    values: sums.map((sum, at) => LOWEST + share(sum, n, (who + 3 * at) % n)),
    more: null,
  }));
}

/** What falls on one of `n` when a sum is dealt out as evenly as it can be. */
const share = (sum: number, n: number, who: number): number =>
  Math.floor(sum / n) + (who < sum % n ? 1 : 0);
