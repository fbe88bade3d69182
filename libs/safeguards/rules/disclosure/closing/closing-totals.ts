import type { Closing } from './closing.js';
import { bearingRows, leavesEnoughBeside } from './closing-bearing.js';
import { totalOf } from './closing-ledger.js';
import type { ClosingCell, ClosingFigure, ClosingState } from './closing-state.js';
import { leavesEnough, type Statement } from './closing-system.js';
import { isCorrected } from './corrections.js';
import type { Measure } from './measure.js';

export type ToldFigures = Partial<Record<Measure, ClosingFigure>>;

/** Was the measure told for this very closing, as a number? Closing 0 is the beginning. */
export function isTold(state: Pick<ClosingState, 'day' | 'figures'> | undefined, measure: Measure) {
  const figure = state?.figures[measure];
  return figure !== undefined && figure.asOf === state?.day && 'shown' in figure.cell;
}

/** What closings have said of totals, number or label. */
export function totalStatements(
  earlier: readonly Pick<ClosingState, 'day' | 'figures'>[],
  family: readonly Measure[],
): readonly Statement[] {
  return earlier.flatMap(({ day, figures }, at) =>
    family.flatMap((measure): Statement[] => {
      const figure = figures[measure];
      if (!figure || figure.asOf !== day) return [];
      const status = statusOf(figure.cell);
      return status ? [{ measure, rows: null, closing: at + 1, status }] : [];
    }),
  );
}

function statusOf(cell: ClosingCell): Statement['status'] | null {
  if ('shown' in cell) return 'shown';
  return cell.label === 'fewerThan' ? 'small' : null;
}

/**
 * The totals of one family, the widest measure first, so that what lies deeper gives way. Each is
 * told exactly, or while it is small by its label, where that leaves every small count alone; else
 * what was told of it before stands, at the last closing as the least that it is.
 */
export function totalsTold(closing: Closing, family: readonly Measure[]): ToldFigures {
  const { ledger, earlier, day, isLast, threshold, within } = closing;
  const until = earlier.length + 1;
  const corrected = isCorrected(ledger, family, null, until);
  const bearing = bearingRows(closing, family);
  const moved = corrected || bearing.some((each) => each.isCorrected);
  const after = moved ? 0 : lastWhole(earlier, family);
  const before = totalStatements(earlier, family);
  const told: ToldFigures = {};
  const statements: Statement[] = [...before];
  const tell = (measure: Measure, status: Statement['status'], cell: ClosingCell): boolean => {
    const statement: Statement = { measure, rows: null, closing: until, status };
    const tried = [...statements, statement];
    const question = { ledger, family, after, until, statements: tried, threshold };
    if (!leavesEnough(question)) return false;
    // What was corrected stands on no table of its own: all breakdowns bear on the total.
    if (moved && !leavesEnoughBeside(question, bearing)) return false;
    statements.push(statement);
    told[measure] = { cell, asOf: day };
    return true;
  };
  for (const measure of family) {
    const count = totalOf(ledger.between(measure, null, 0, until));
    const last = earlier.at(-1)?.figures[measure];
    if (isAllowed(within, measure, 'shown') && tell(measure, 'shown', { shown: count })) continue;
    const isSmall = count > 0 && count < threshold;
    const label: ClosingCell = { label: 'fewerThan', n: threshold };
    if (isSmall && isAllowed(within, measure, 'small') && tell(measure, 'small', label)) continue;
    told[measure] = last
      ? { ...last, cell: isLast ? leastOf(last.cell, corrected) : numberOf(last.cell) }
      : { cell: NESTED, asOf: day };
  }
  return told;
}

const NESTED: ClosingCell = { label: 'notShown', reason: 'nested' };

/** What was told before a last closing said that it is at least that; what was to be the last need not be. */
const numberOf = (cell: ClosingCell): ClosingCell =>
  'label' in cell && cell.label === 'atLeast' ? { shown: cell.n } : cell;

/** A number that still holds as the least, as long as nothing was corrected; at least nothing says nothing. */
function leastOf(told: ClosingCell, corrected: boolean): ClosingCell {
  const cell = numberOf(told);
  if (!('shown' in cell)) return cell;
  return cell.shown > 0 && !corrected ? { label: 'atLeast', n: cell.shown } : NESTED;
}

/** The last closing that told every measure of a family as a number. */
function lastWhole(earlier: readonly ClosingState[], family: readonly Measure[]): number {
  return earlier.findLastIndex((state) => family.every((measure) => isTold(state, measure))) + 1;
}

function isAllowed(within: ClosingState | null, measure: Measure, status: Statement['status']) {
  if (within === null || isTold(within, measure)) return true;
  const figure = within.figures[measure];
  return (
    status === 'small' &&
    figure?.asOf === within.day &&
    'label' in figure.cell &&
    figure.cell.label === 'fewerThan'
  );
}
