import type { RoutineStep } from './routine-step.js';

/** What a step shows of itself: what is compared. */
const FIELDS = [
  ...(['fromPart', 'fromFunction', 'toPart', 'toFunction', 'hoursFrom', 'hoursTo'] as const),
  ...(['weekdaysOnly', 'deadline', 'withinMinutes', 'beforeTime', 'card', 'ifNobody'] as const),
];
type StepField = (typeof FIELDS)[number];

export const STEP_CHANGES = ['ADDED', 'REMOVED', 'CHANGED'] as const;
export type StepChange = (typeof STEP_CHANGES)[number];

/** How step `n` of a version differs from that of the one before; steps that are alike are left out. */
export interface StepDifference {
  /** From 1: where it stands now, or stood. */
  readonly n: number;
  readonly change: StepChange;
  /** Which of its fields differ; empty where it was added or taken away. */
  readonly fields: readonly StepField[];
}

/** A version held against the one before it, step by step in their order. */
export function differenceOf(
  before: readonly RoutineStep[],
  after: readonly RoutineStep[],
): readonly StepDifference[] {
  const longest = Math.max(before.length, after.length);
  return Array.from({ length: longest }, (_, at) => at).flatMap((at): StepDifference[] => {
    const [was, is] = [before[at], after[at]];
    const n = at + 1;
    if (!was) return [{ n, change: 'ADDED', fields: [] }];
    if (!is) return [{ n, change: 'REMOVED', fields: [] }];
    const fields = FIELDS.filter((field) => was[field] !== is[field]);
    return fields.length === 0 ? [] : [{ n, change: 'CHANGED', fields }];
  });
}
