import { rounded, type Share } from './share.js';

export interface MeasureFact {
  /** Calendar date. */
  readonly due: string;
  readonly doneOn: string | null;
}

/** K22: measures done no later than their day, of those whose day has come by `date` (field.md 4.5). */
export function measuresOnTime(measures: readonly MeasureFact[], date: string): Share {
  const due = measures.filter((each) => each.due <= date);
  const onTime = due.filter(({ doneOn, due: day }) => doneOn !== null && doneOn <= day);
  return { numerator: onTime.length, denominator: due.length };
}

/** One line of the funder's decision, in whole kronor. */
export interface BudgetLineFact {
  readonly budget: number;
  readonly accounted: number;
}

/** K24: accounted on all lines, of the amount granted (field.md 4.5, 11.7). */
export function budgetOutcome(granted: number, lines: readonly BudgetLineFact[]): Share {
  return {
    numerator: lines.reduce((sum, { accounted }) => sum + accounted, 0),
    denominator: granted,
  };
}

/** Above this many per cent, either way, a line must be explained (field.md 11.7). */
export const DEVIATION_TO_EXPLAIN = 10;

/** How far a line is from its budget, per cent with one decimal; null where nothing was budgeted. */
export function deviation({ budget, accounted }: BudgetLineFact): number | null {
  return budget === 0 ? null : rounded((100 * (accounted - budget)) / budget, 1);
}
