import type { Wanted } from './kpi.js';

/** A point of the plan: what should have come about by then, all counted together. */
export interface PlanPoint {
  /** `2022-05-20` */
  readonly date: string;
  readonly value: number;
}

/** What the plan says for a date: the last point that has passed, nothing before the first. */
export function planToDate(plan: readonly PlanPoint[], date: string): number {
  return plan
    .filter((point) => point.date <= date)
    .reduce((latest, point) => (point.date >= latest.date ? point : latest), {
      date: '',
      value: 0,
    }).value;
}

/**
 * In words, which decide; colour only follows (pages.md 3.9). `REACHED` is the whole goal, `NOT_REACHED` is
 * said once the programme is over: then there is no plan on the way any more. `NO_TARGET` stands at a
 * goal from before on a figure that is none.
 */
export type Standing =
  | 'REACHED'
  | 'NOT_REACHED'
  | 'AHEAD'
  | 'ON_PLAN'
  | 'BEHIND'
  | 'UNKNOWN'
  | 'NO_TARGET';

export interface Progress {
  readonly standing: Standing;
  /**
   * What is missing to the plan to date, or to the goal once the programme is over; 0 when nothing is. Of a
   * goal that wants less: what is over.
   */
  readonly missing: number;
}

/**
 * How far the outcome is from the plan to date. `actual` is null when the figure is not shown: a
 * standing would tell what the label hides (INV-15). A goal that wants less, like minutes to a
 * handover, is reached at or below its target and has no plan on the way. One that wants nothing has
 * no standing and no gap: both would tell the target.
 */
export function progressOf(
  planned: number,
  actual: number | null,
  target: number,
  wanted: Wanted = 'MORE',
  isOver = false,
): Progress {
  if (wanted === 'NONE') return { standing: 'NO_TARGET', missing: 0 };
  if (actual === null) return { standing: 'UNKNOWN', missing: 0 };
  if (wanted === 'LESS') {
    return actual <= target
      ? { standing: 'REACHED', missing: 0 }
      : { standing: isOver ? 'NOT_REACHED' : 'BEHIND', missing: actual - target };
  }
  if (actual >= target) return { standing: 'REACHED', missing: 0 };
  if (isOver) return { standing: 'NOT_REACHED', missing: target - actual };
  if (actual < planned) return { standing: 'BEHIND', missing: planned - actual };
  return { standing: actual > planned ? 'AHEAD' : 'ON_PLAN', missing: 0 };
}

/** What a gap is called in words: nothing, to the goal, to the plan and the goal, or too much. */
export type Gap =
  | { readonly kind: 'NONE' | 'UNKNOWN' }
  | { readonly kind: 'TO_TARGET'; readonly toTarget: number }
  | { readonly kind: 'TO_PLAN'; readonly toPlan: number; readonly toTarget: number }
  | { readonly kind: 'OVER'; readonly over: number };

/**
 * The sentence that stands beside plan and outcome, *1 saknas till planen i dag, 10 till målet*
 * (pages.md 3.9). Unknown for a figure that is not shown, as its standing is (INV-15).
 */
export function gapOf(
  { standing, missing }: { readonly standing: string; readonly missing: number },
  actual: number | null,
  target: number | null,
): Gap {
  if (actual === null || target === null) return { kind: 'UNKNOWN' };
  if (standing === 'REACHED') return { kind: 'NONE' };
  // Over the target and not reached: the goal wants less.
  if (actual > target) return { kind: 'OVER', over: missing };
  const toTarget = target - actual;
  if (standing === 'NOT_REACHED') return { kind: 'TO_TARGET', toTarget };
  return missing > 0
    ? { kind: 'TO_PLAN', toPlan: missing, toTarget }
    : { kind: 'TO_TARGET', toTarget };
}
