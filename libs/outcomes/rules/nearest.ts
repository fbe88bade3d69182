import type { Standing } from './progress.js';

/** What is known of a goal when one asks what to do next. */
export interface GoalSoFar {
  readonly planToDate: number;
  readonly target: number;
  /** The shown outcome; null when it is not shown or the portal has no records of it. */
  readonly actual: number | null;
  readonly standing: Standing;
  /** There are records, or an entered figure; a goal without can only be given one. */
  readonly hasFigure: boolean;
}

/** What is missing to the plan of today, or to the goal, or the figure itself. */
export type NearestKind = 'TO_PLAN' | 'TO_TARGET' | 'ENTER';

export interface Nearest<Goal> {
  readonly goal: Goal;
  readonly kind: NearestKind;
  /** In the unit of the goal; 0 when the figure itself is missing. */
  readonly missing: number;
}

/** *Vad saknas för nästa mål?* lists three things (pages.md 3.9). */
export const NEAREST_COUNT = 3;

/**
 * The things to do that are nearest: first what keeps a goal behind its plan, then what keeps one
 * from its target, each beginning with the smallest part that is missing; last goals that cannot be
 * measured. A figure that is not shown is left out: its place in the list would tell it (INV-15).
 * So is a goal that is exceeded, nothing more can be done to have less, and one without target.
 */
export function nearestToDo<Goal extends GoalSoFar>(goals: readonly Goal[]): Nearest<Goal>[] {
  const steps = goals.flatMap((goal): (Nearest<Goal> & { part: number })[] => {
    const { planToDate, target, actual, standing, hasFigure } = goal;
    if (standing === 'NO_TARGET') return [];
    if (!hasFigure) return [{ goal, kind: 'ENTER', missing: 0, part: 1 }];
    if (actual === null || standing === 'REACHED' || actual >= target) return [];
    const [kind, until] =
      standing === 'BEHIND' ? (['TO_PLAN', planToDate] as const) : (['TO_TARGET', target] as const);
    const missing = until - actual;
    return [{ goal, kind, missing, part: missing / until }];
  });
  return steps
    .sort((a, b) => ORDER[a.kind] - ORDER[b.kind] || a.part - b.part)
    .slice(0, NEAREST_COUNT)
    .map(({ goal, kind, missing }) => ({ goal, kind, missing }));
}

const ORDER: Readonly<Record<NearestKind, number>> = { TO_PLAN: 0, TO_TARGET: 1, ENTER: 2 };
