import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import { parseDecimal } from '@stad/platform/rules/number-input.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { fail, type Result } from '@stad/platform/rules/result.js';
import { checkGoal, type GoalPlan } from '../rules/goal.js';
import type { GoalFormFragment } from './goals.generated.js';

/** A goal as it is typed. */
export interface GoalValues {
  readonly title: string;
  readonly kpi: string;
  readonly measure: string;
  readonly target: string;
  readonly planToDate: string;
  readonly unit: string;
  /** The whole programme, or the id of a town; a goal stays where it was set. */
  readonly scope: string;
  // A form's values may be looked up by any name.
  readonly [name: string]: string;
}

export const WHOLE_PROGRAMME = 'programme';

export const NEW_GOAL: GoalValues = {
  title: '',
  kpi: '',
  measure: 'VALUE',
  target: '',
  planToDate: '',
  unit: '',
  scope: WHOLE_PROGRAMME,
};

/** A goal without target has empty fields: a figure that may have one is chosen first. */
export function goalValuesOf(goal: GoalFormFragment, text: (n: number) => string): GoalValues {
  const { title, kpi, measure, unit, siteId } = goal;
  const [target = '', planToDate = ''] = [goal.target, goal.planToDate].map((n) =>
    n === null ? '' : text(n),
  );
  return { title, kpi, measure, target, planToDate, unit, scope: siteId ?? WHOLE_PROGRAMME };
}

const NUMBERS = ['target', 'planToDate'] as const;

/**
 * What is typed as the API takes it, or every problem at its field of the form. `date` is a day of
 * the programme, by whose definitions the goal is judged.
 */
export function readGoal(values: GoalValues, date: string): Result<GoalPlan> {
  const read = { target: parseDecimal(values.target), planToDate: parseDecimal(values.planToDate) };
  const unread = NUMBERS.flatMap((field) =>
    problemsOf(read[field]).map((problem): Problem => ({ ...problem, field })),
  );
  const { title, kpi, measure, unit } = values;
  const [target, planToDate] = NUMBERS.map((field) => {
    const number = read[field];
    return number.ok ? number.value : Number.NaN;
  }) as [number, number];
  const plan = checkGoal({ title, kpi, measure, unit, target, planToDate }, date);
  if (kpi === '') unread.push({ code: 'KPI_MISSING', field: 'kpi' });
  const refused = problemsOf(plan).filter(
    ({ field }) =>
      !unread.some((problem) => problem.field === field) && !(kpi === '' && field === 'measure'),
  );
  // A plan without a number to hold it against says nothing of its own.
  const said = read.target.ok ? refused : refused.filter(({ field }) => field !== 'planToDate');
  const [first, ...rest] = [...unread, ...said].sort((a, b) => place(a) - place(b));
  return first ? fail(first, ...rest) : plan;
}

/** As the fields stand on the page. */
const place = ({ field = '' }: Problem) => Object.keys(NEW_GOAL).indexOf(field);
