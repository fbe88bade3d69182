import type { Attendance } from './attendance.js';
import {
  type EvaluationFigures,
  type KnowledgeResult,
  knowledgeGain,
  type Share,
  satisfaction,
} from './evaluation.js';

/** What came of one seminar, as its page shows it. */
export interface SeminarResult {
  readonly registered: number;
  readonly present: number;
  /** Shown also when fewer than five answered: how many answered tells nothing of what they said. */
  readonly answers: number;
  readonly knowledge: KnowledgeResult | null;
  readonly satisfaction: Share | null;
  /** There are answers, and too few to show what they say. */
  readonly hidden: boolean;
}

/** Null until somebody has counted who came. */
export function seminarResult(
  attendance: Attendance | null,
  evaluation: EvaluationFigures | null,
): SeminarResult | null {
  if (!attendance) return null;
  const answers = evaluation?.answers ?? 0;
  const knowledge = evaluation ? knowledgeGain([evaluation]) : null;
  return {
    ...attendance,
    answers,
    knowledge,
    satisfaction: evaluation ? satisfaction([evaluation]) : null,
    hidden: answers > 0 && knowledge === null,
  };
}

/** K01 and its neighbours over several seminars: a person at two seminars is counted twice. */
export function seminarTotals(
  results: readonly SeminarResult[],
): Pick<SeminarResult, 'registered' | 'present' | 'answers'> {
  const sum = (field: 'registered' | 'present' | 'answers') =>
    results.reduce((total, result) => total + result[field], 0);
  return { registered: sum('registered'), present: sum('present'), answers: sum('answers') };
}
