import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import { definitionOn, KPI_DEFINITIONS } from './catalogue.js';
import { kpiCode } from './kpi.js';

/**
 * What of a figure is held against the plan: its value (42 contacts), how many activities there were
 * (4 seminars, beside 102 participants), or passes that tested the routine.
 */
export const GOAL_MEASURES = ['VALUE', 'ACTIVITIES', 'MODEL_TESTS'] as const;
export type GoalMeasure = (typeof GOAL_MEASURES)[number];

export const LONGEST_GOAL = { title: 160, unit: 40 } as const;

export interface GoalInput {
  readonly title: string;
  readonly kpi: string;
  readonly measure: string;
  readonly unit: string;
  readonly target: number;
  readonly planToDate: number;
}

export interface GoalPlan extends GoalInput {
  readonly measure: GoalMeasure;
}

const MISSING = { title: 'TITLE_MISSING', unit: 'GOAL_UNIT_MISSING' } as const;

const MEASURES_OF: Readonly<Record<GoalMeasure, readonly string[] | null>> = {
  VALUE: null,
  ACTIVITIES: ['K01'],
  MODEL_TESTS: ['K09'],
};

/**
 * Whether a figure may be aimed at, whatever the date: a goal that stands from before on one that may
 * not is shown without target, plan and standing. What nobody has defined hides nothing.
 */
export function mayHaveTarget(kpi: string): boolean {
  const code = kpiCode(kpi);
  return KPI_DEFINITIONS.findLast((each) => each.code === code)?.wanted !== 'NONE';
}

/** The ways a figure may be held against a plan; none for one that is never a goal. */
export function measuresOf(kpi: string, date: string): readonly GoalMeasure[] {
  const definition = definitionOn(kpi, date);
  if (!definition || !mayHaveTarget(kpi)) return [];
  return GOAL_MEASURES.filter((measure) => MEASURES_OF[measure]?.includes(definition.code) ?? true);
}

/**
 * A goal of a programme (field.md 4.2, 7.3). `date` is a day of the programme: the figure must be
 * defined on it. Problems: `TITLE_MISSING`, `GOAL_UNIT_MISSING`, `TEXT_TOO_LONG` { largest },
 * `KPI_UNKNOWN`, `FIGURE_IS_NO_GOAL`, `GOAL_MEASURE_UNKNOWN`, `TARGET_OUT_OF_RANGE`,
 * `PLAN_OVER_TARGET` { target }.
 */
export function checkGoal(input: GoalInput, date: string): Result<GoalPlan> {
  const problems: Problem[] = [];
  for (const field of ['title', 'unit'] as const) {
    const { length } = input[field].trim();
    if (length < 2) problems.push({ code: MISSING[field], field });
    if (length > LONGEST_GOAL[field]) {
      problems.push({ code: 'TEXT_TOO_LONG', field, params: { largest: LONGEST_GOAL[field] } });
    }
  }
  const kpi = kpiCode(input.kpi);
  const definition = definitionOn(kpi, date);
  if (!definition) problems.push({ code: 'KPI_UNKNOWN', field: 'kpi' });
  if (definition && !mayHaveTarget(kpi)) problems.push({ code: 'FIGURE_IS_NO_GOAL', field: 'kpi' });
  const measure = GOAL_MEASURES.find((known) => known === input.measure) ?? 'VALUE';
  const fits = MEASURES_OF[measure]?.includes(kpi) ?? true;
  if (measure !== input.measure || !fits) {
    problems.push({ code: 'GOAL_MEASURE_UNKNOWN', field: 'measure' });
  }
  const { target, planToDate } = input;
  if (!(target > 0 && target <= 1_000_000)) {
    problems.push({ code: 'TARGET_OUT_OF_RANGE', field: 'target' });
  } else if (!(planToDate >= 0 && planToDate <= target)) {
    problems.push({ code: 'PLAN_OVER_TARGET', field: 'planToDate', params: { target } });
  }
  const { title, unit } = input;
  return check(problems, { ...input, title: title.trim(), unit: unit.trim(), kpi, measure });
}
