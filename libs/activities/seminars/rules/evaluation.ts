import { isCount } from '@stad/activities/core/rules/count.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';

/** Results of fewer answers would tell who answered what (INV-18). */
export const FEWEST_ANSWERS = 5;

/** Sums of an anonymous survey: no answer can be joined to a person or to another answer. */
export interface EvaluationFigures {
  /** Who answered after. */
  readonly answers: number;
  /** Who answered before: not the same people. As many as after where it was typed by hand. */
  readonly answersBefore?: number | null;
  /** Mean of the self-rated knowledge before and after, 0–10; none before where too few answered then. */
  readonly meanBefore: number | null;
  readonly meanAfter: number;
  /** How many answered 4 or 5 of 5 on *nöjd*; null when it was not asked. */
  readonly satisfied?: number | null;
}

/** Typed by hand, of both rounds. */
export interface TypedEvaluation extends EvaluationFigures {
  readonly meanBefore: number;
}

/**
 * Problems: `NOT_A_COUNT`, `ANSWERS_OVER_PRESENT` { present }, `MEAN_OUT_OF_RANGE`,
 * `SATISFIED_OVER_ANSWERS` { answers }.
 */
export function checkEvaluation<Figures extends EvaluationFigures>(
  figures: Figures,
  present: number,
): Result<Figures> {
  const problems: Problem[] = [];
  const { answers, satisfied } = figures;
  if (!isCount(answers)) problems.push({ code: 'NOT_A_COUNT', field: 'answers' });
  else if (answers > present) {
    problems.push({ code: 'ANSWERS_OVER_PRESENT', field: 'answers', params: { present } });
  }
  for (const field of ['meanBefore', 'meanAfter'] as const) {
    const mean = figures[field];
    if (!(mean !== null && mean >= 0 && mean <= 10))
      problems.push({ code: 'MEAN_OUT_OF_RANGE', field });
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
  /** Of each seminar the smaller number of the two rounds. */
  readonly answers: number;
  readonly meanBefore: number;
  readonly meanAfter: number;
  /** Two decimals. */
  readonly gain: number;
}

/** What a seminar weighs in K04: the smaller number of the two rounds, nothing below five. */
export function knowledgeWeight(figures: EvaluationFigures): number {
  const { answers, answersBefore, meanBefore } = figures;
  const weight = Math.min(answers, answersBefore ?? answers);
  return meanBefore === null || weight < FEWEST_ANSWERS ? 0 : weight;
}

/**
 * K04: means weighted by {@link knowledgeWeight}; null when nothing weighs.
 * The difference is taken of the unrounded means and rounded once: 5.2747 and 7.6560 give 2.38,
 * whatever 5.27 and 7.66 would.
 */
export function knowledgeGain(evaluations: readonly EvaluationFigures[]): KnowledgeResult | null {
  const answers = evaluations.reduce((sum, figures) => sum + knowledgeWeight(figures), 0);
  if (answers === 0) return null;
  const weighted = (pick: (figures: EvaluationFigures) => number | null) =>
    evaluations.reduce((sum, each) => sum + (pick(each) ?? 0) * knowledgeWeight(each), 0) / answers;
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
