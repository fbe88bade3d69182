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

/** In words, which decide; colour only follows (ux.md 3.9). `REACHED` is the whole goal. */
export type Standing = 'REACHED' | 'AHEAD' | 'ON_PLAN' | 'BEHIND' | 'UNKNOWN';

export interface Progress {
  readonly standing: Standing;
  /** What is missing to the plan to date; 0 when nothing is. */
  readonly missing: number;
}

/**
 * How far the outcome is from the plan to date. `actual` is null when the figure is not shown: a
 * standing would tell what the label hides.
 */
export function progressOf(planned: number, actual: number | null, target: number): Progress {
  if (actual === null) return { standing: 'UNKNOWN', missing: 0 };
  if (actual >= target) return { standing: 'REACHED', missing: 0 };
  if (actual < planned) return { standing: 'BEHIND', missing: planned - actual };
  return { standing: actual > planned ? 'AHEAD' : 'ON_PLAN', missing: 0 };
}
