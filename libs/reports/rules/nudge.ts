import type { Problem } from '@stad/platform/rules/problem.js';
import type { FigureAnswer } from './freeze.js';
import type { ReportState } from './report-life.js';

export interface NudgeFacts {
  readonly state: ReportState;
  /** What the agency has said of each of its figures. */
  readonly answers: readonly Pick<FigureAnswer, 'decision' | 'unconfirmed'>[];
  /** Days on which it was reminded before. */
  readonly nudgedOn: readonly string[];
  readonly today: string;
}

/**
 * Why an agency is not reminded now: it was today already (`NUDGED_TODAY`), or there is nothing it has left
 * unanswered (`NOTHING_TO_NUDGE`). A reminder is a kindness once a day, and pressure beyond that.
 */
export function nudgeProblems({ state, answers, nudgedOn, today }: NudgeFacts): readonly Problem[] {
  const isSilent = answers.some(({ decision, unconfirmed }) => decision === null && !unconfirmed);
  if (state !== 'AGENCY_APPROVAL' || !isSilent) return [{ code: 'NOTHING_TO_NUDGE' }];
  return nudgedOn.includes(today) ? [{ code: 'NUDGED_TODAY' }] : [];
}
