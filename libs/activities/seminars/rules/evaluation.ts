import { isCount } from '@stad/activities/core/rules/count.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';

/** Results of fewer answers would tell who answered what (INV-18). */
export const FEWEST_ANSWERS = 5;

/** Sums of an anonymous survey: no answer can be joined to a person or to another answer. */
export interface EvaluationFigures {
  /** Who answered both before and after. */
  readonly answers: number;
  /** Mean of the self-rated knowledge before and after, 0–10. */
  readonly meanBefore: number;
  readonly meanAfter: number;
  /** How many answered 4 or 5 of 5 on *nöjd*; null when it was not asked. */
  readonly satisfied?: number | null;
}

/**
 * Problems: `NOT_A_COUNT`, `ANSWERS_OVER_PRESENT` { present }, `MEAN_OUT_OF_RANGE`,
 * `SATISFIED_OVER_ANSWERS` { answers }.
 */
export function checkEvaluation(
  figures: EvaluationFigures,
  present: number,
): Result<EvaluationFigures> {
  const problems: Problem[] = [];
  const { answers, satisfied } = figures;
  if (!isCount(answers)) problems.push({ code: 'NOT_A_COUNT', field: 'answers' });
  else if (answers > present) {
    problems.push({ code: 'ANSWERS_OVER_PRESENT', field: 'answers', params: { present } });
  }
  for (const field of ['meanBefore', 'meanAfter'] as const) {
    const mean = figures[field];
    if (!(mean >= 0 && mean <= 10)) problems.push({ code: 'MEAN_OUT_OF_RANGE', field });
  }
  if (satisfied != null && !isCount(satisfied)) {
    problems.push({ code: 'NOT_A_COUNT', field: 'satisfied' });
  } else if (satisfied != null && satisfied > answers) {
    problems.push({ code: 'SATISFIED_OVER_ANSWERS', field: 'satisfied', params: { answers } });
  }
  return check(problems, figures);
}

/** Knowledge over one or several seminars. Means are unrounded; `gain` is theirs, rounded once (K04). */
export interface KnowledgeResult {
  readonly answers: number;
  readonly meanBefore: number;
  readonly meanAfter: number;
  /** Two decimals. */
  readonly gain: number;
}

/**
 * K04: means weighted by answers, over the seminars with at least five; null when there is none.
 * The difference is taken of the unrounded means and rounded once: 5.2747 and 7.6560 give 2.38,
 * whatever 5.27 and 7.66 would.
 */
export function knowledgeGain(evaluations: readonly EvaluationFigures[]): KnowledgeResult | null {
  const counted = evaluations.filter((figures) => figures.answers >= FEWEST_ANSWERS);
  const answers = counted.reduce((sum, figures) => sum + figures.answers, 0);
  if (answers === 0) return null;
  const weighted = (pick: (figures: EvaluationFigures) => number) =>
    counted.reduce((sum, figures) => sum + pick(figures) * figures.answers, 0) / answers;
  const meanBefore = weighted((figures) => figures.meanBefore);
  const meanAfter = weighted((figures) => figures.meanAfter);
  return { answers, meanBefore, meanAfter, gain: Math.round((meanAfter - meanBefore) * 100) / 100 };
}

/** A share shown with what it is a share of. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/** K05: those who answered 4 or 5 of 5; null when it was not asked of at least five. */
export function satisfaction(evaluations: readonly EvaluationFigures[]): Share | null {
  const counted = evaluations.filter((it) => it.satisfied != null && it.answers >= FEWEST_ANSWERS);
  if (counted.length === 0) return null;
  return {
    numerator: counted.reduce((sum, figures) => sum + (figures.satisfied ?? 0), 0),
    denominator: counted.reduce((sum, figures) => sum + figures.answers, 0),
  };
}
