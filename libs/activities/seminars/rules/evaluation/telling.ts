import { FEWEST_ANSWERS } from '../evaluation.js';
import { AGREES_FROM, HIGHEST, LOWEST, type RoundAnswer, STATEMENTS } from './answer.js';

/** What has been told of a round: sums of at least five answers at a time, and nothing of any one of them. */
export interface ToldSums {
  readonly answers: number;
  /** Of each of the ten, added up. */
  readonly sums: readonly number[];
  /** How many agreed with the question beside them. */
  readonly more: number;
}

export const NOTHING_TOLD: ToldSums = { answers: 0, sums: STATEMENTS.map(() => 0), more: 0 };

export interface Step {
  readonly told: readonly RoundAnswer[];
  readonly waiting: readonly RoundAnswer[];
}

/**
 * Which answers are told now. While the round is open so many that five stay behind: those who come last are
 * never fewer than five at its end. Which ones is drawn, so that no step is of those who answered since the last.
 * `draw(n)` is a whole number from 0 to below `n`.
 */
export function nextStep(
  answers: readonly RoundAnswer[],
  isLast: boolean,
  draw: (n: number) => number,
): Step {
  if (isLast) {
    // Fewer than five are only those of a round in which nothing was ever told: they are never told.
    return { told: answers.length >= FEWEST_ANSWERS ? answers : [], waiting: [] };
  }
  if (answers.length < 2 * FEWEST_ANSWERS) return { told: [], waiting: answers };
  const drawn = shuffled(answers, draw);
  return { told: drawn.slice(FEWEST_ANSWERS), waiting: drawn.slice(0, FEWEST_ANSWERS) };
}

/** In any order, each as likely. */
export function shuffled<T>(all: readonly T[], draw: (n: number) => number): T[] {
  const mixed = [...all];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = draw(at + 1);
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}

export function withTold(before: ToldSums, told: readonly RoundAnswer[]): ToldSums {
  return {
    answers: before.answers + told.length,
    sums: before.sums.map((sum, at) =>
      told.reduce((total, { values }) => total + (values[at] ?? 0), sum),
    ),
    more: before.more + told.filter(({ more }) => more !== null && more >= AGREES_FROM).length,
  };
}

/** A sum of answers from 1 to 5 as a mean from 0 to 10. */
const onTen = (sum: number, answers: number): number =>
  ((sum / answers - LOWEST) / (HIGHEST - LOWEST)) * 10;

export interface RoundMeans {
  /** Of the ten, 0–10, unrounded. */
  readonly means: readonly number[];
  /** Of all of them together: what K04 compares. */
  readonly mean: number;
}

/** Null below five answers. */
export function roundMeans({ answers, sums }: ToldSums): RoundMeans | null {
  if (answers < FEWEST_ANSWERS) return null;
  const total = sums.reduce((sum, one) => sum + one, 0);
  return {
    means: sums.map((sum) => onTen(sum, answers)),
    mean: onTen(total, answers * sums.length),
  };
}
