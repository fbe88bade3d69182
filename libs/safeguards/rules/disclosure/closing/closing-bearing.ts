import type { Closing } from './closing.js';
import { rowsTold } from './closing-rows.js';
import type { ClosingState } from './closing-state.js';
import {
  type BrokenDown,
  LARGEST_QUESTION,
  leavesEnough,
  type Question,
  type Statement,
  sizeOf,
} from './closing-system.js';
import { correctedRows } from './corrections.js';
import type { Measure } from './measure.js';

/** Of a breakdown, what bears on a family: its measures, its rows, and what was told of them. */
export interface BearingRows extends BrokenDown {
  readonly told: readonly Statement[];
  readonly isCorrected: boolean;
}

/**
 * All breakdowns that say something of a family, to be looked at together: what one of them tells, and
 * how its measures lie in each other, bears on the totals and through them on the others. A row stands
 * alone where any is told, or where it was corrected; the others say no more than their sum.
 *
 * @param states what was told until now, in order
 */
export function bearingRows(
  { ledger, breakdowns, earlier }: Pick<Closing, 'ledger' | 'breakdowns' | 'earlier'>,
  family: readonly Measure[],
  states: readonly Pick<ClosingState, 'day' | 'tables'>[] = earlier,
): readonly BearingRows[] {
  return breakdowns
    .map((each) => ({ ...each, measures: each.measures.filter((one) => family.includes(one)) }))
    .filter(({ measures }) => measures.length > 0)
    .map(({ key, categories: all, measures }) => {
      const told = rowsTold(states, key, family);
      const lowered = correctedRows(ledger, { key, categories: all, measures }, earlier.length + 1);
      const categories = told.length > 0 ? all : lowered;
      const rest = all.filter((row) => !categories.includes(row));
      return { dimension: key, categories, rest, measures, told, isCorrected: lowered.length > 0 };
    });
}

/**
 * Does what is told leave enough beside all breakdowns together? Where that is too large to be asked, beside
 * each of these as it is and the others as how their measures lie in each other.
 *
 * @param each those whose rows are looked at one by one in a question of their own
 */
export function leavesEnoughBeside(
  question: Omit<Question, 'breakdowns'>,
  bearing: readonly BearingRows[],
  each: readonly BearingRows[] = bearing,
): boolean {
  const isAskable = (asked: readonly BearingRows[]) =>
    sizeOf({ ...question, breakdowns: asked }) <= LARGEST_QUESTION;
  const leaves = (asked: readonly BearingRows[]) => {
    const statements = [...question.statements, ...asked.flatMap(({ told }) => told)];
    return leavesEnough({ ...question, breakdowns: asked, statements });
  };
  if (isAskable(bearing)) return leaves(bearing);
  const alone = each.filter(({ categories }) => categories.length > 0);
  const apart = alone.map((one) => bearing.map((other) => (other === one ? one : asOne(other))));
  return apart.length > 0 && apart.every((asked) => isAskable(asked) && leaves(asked));
}

/** All rows of a breakdown as one, which says how its measures lie in each other and no more. */
const asOne = (bearing: BearingRows): BearingRows => ({
  ...bearing,
  ...{ categories: [], rest: [...bearing.categories, ...(bearing.rest ?? [])], told: [] },
});
