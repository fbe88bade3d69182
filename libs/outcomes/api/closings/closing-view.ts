import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { addDays } from '@stad/platform/rules/time.js';
import type {
  ClosingCell,
  ClosingFigure,
  ClosingState,
} from '@stad/safeguards/rules/disclosure/closing/closing-state.js';
import type { Measure } from '@stad/safeguards/rules/disclosure/closing/measure.js';
import { MEASURES } from '@stad/safeguards/rules/disclosure/closing/measure.js';
import type {
  PublishedCell,
  PublishedTable,
} from '@stad/safeguards/rules/disclosure/published-table.js';
import type { KpiDefinition } from '../../rules/kpi.js';
import { publishedBreakdowns } from '../../rules/published-breakdowns.js';
import type { StatisticsFrame } from '../statistics.js';

/** Counts about persons as they are told for a period: of the last closing day in it (INV-15). */
export interface ClosingView {
  readonly state: ClosingState | null;
  /** The totals of the closing before it, as they were told then. */
  readonly previous: Pick<ClosingState, 'day' | 'figures'> | null;
  /** The closing that the period begins after; null when it begins with the programme. */
  readonly before: ClosingState | null;
  readonly beginsWithProgramme: boolean;
  /** The first closing day after the one that is told; null after the last. */
  readonly next: string | null;
}

/** A count about persons and the closing day it is told for; null before the first. */
export interface ToldFigure {
  readonly value: ClosingCell;
  readonly asOf: string | null;
}

const VIEW = `
  with latest as (
    select closes_on, told from closing_state
    where programme_id = $1 and closes_on <= $2 order by closes_on desc limit 1)
  select
    (select told from latest) as state,
    (select json_build_object('day', told -> 'day', 'figures', told -> 'figures') from closing_state
      where programme_id = $1 and closes_on = (select max(closes_on) from closing_state
        where programme_id = $1 and closes_on < (select closes_on from latest))) as previous,
    (select told from closing_state where programme_id = $1 and closes_on = $3) as before,
    (select starts_on > $3 from programme where id = $1) as "beginsWithProgramme",
    (select min(closes_on)::text from closing_day where programme_id = $1
      and closes_on > coalesce((select closes_on from latest), '-infinity')) as next`;

/** One statement. */
export async function readClosing(
  ctx: RequestContext,
  { programmeId, from, to }: StatisticsFrame,
): Promise<ClosingView> {
  const [view] = await ctx.db.prepared<ClosingView>(VIEW, [programmeId, to, addDays(from, -1)]);
  return view as ClosingView;
}

export function isMeasure(code: string): code is Measure {
  return (MEASURES as readonly string[]).includes(code);
}

const untold = (reason: 'nested' | 'notClosed'): ClosingCell => ({ label: 'notShown', reason });

/** A total, or that of a town, as it is told. */
export function toldFigure(view: ClosingView, code: Measure, siteId: string | null): ToldFigure {
  const { state, before, beginsWithProgramme } = view;
  if (!state) return { value: untold('notClosed'), asOf: null };
  const now = at(state, code, siteId);
  if (beginsWithProgramme) return { value: now.cell, asOf: now.asOf };
  if (!before) return { value: untold('notClosed'), asOf: null };
  return { value: differenceOf(at(before, code, siteId), now, before.day), asOf: now.asOf };
}

/** What a period adds: told where both its ends are, and nothing that they do not tell. */
function differenceOf(before: ClosingFigure, now: ClosingFigure, day: string): ClosingCell {
  const areExact = 'shown' in before.cell && 'shown' in now.cell;
  if (!areExact || before.asOf !== day || now.asOf < day) return untold('nested');
  const [from, to] = [before.cell, now.cell].map((cell) => (cell as { shown: number }).shown) as [
    number,
    number,
  ];
  return { shown: to - from };
}

/**
 * *Sedan förra avstämningen*: what was told at the last closing, less what was told at the one before. Nothing
 * is counted anew; null where one of them told no number, or still tells that of an earlier day.
 */
export function changeSince(view: ClosingView, code: Measure): number | null {
  const { state, previous } = view;
  const [now, before] = [state?.figures[code], previous?.figures[code]];
  if (!state || !previous || !now || !before) return null;
  if (now.asOf !== state.day || before.asOf !== previous.day) return null;
  return 'shown' in now.cell && 'shown' in before.cell ? now.cell.shown - before.cell.shown : null;
}

function at(state: ClosingState, code: Measure, siteId: string | null): ClosingFigure {
  if (siteId === null) {
    return state.figures[code] ?? { cell: untold('nested'), asOf: state.day };
  }
  const found = state.tables.find((each) => each.measure === code && each.dimension === 'site');
  const row = found?.table.dimensions[0]?.categories.indexOf(siteId) ?? -1;
  const cell: PublishedCell | undefined = found?.table.cells[row];
  return found && cell ? { cell, asOf: found.asOf } : { cell: untold('nested'), asOf: state.day };
}

/** Every breakdown of a count about persons, told or not, with the closing day it is told for. */
export function closingTables(
  view: ClosingView | null,
  definition: KpiDefinition,
): readonly { readonly table: PublishedTable; readonly asOf: string | null }[] {
  const state = view?.state;
  if (!state) return [];
  return publishedBreakdowns(definition).map((dimension) => {
    const told = state.tables.find(
      (each) => each.measure === definition.code && each.dimension === dimension,
    );
    return told ?? { table: untoldTable(dimension, state, definition.code), asOf: state.day };
  });
}

/** A breakdown that waits until its rows can be told: of it there is the total. */
function untoldTable(key: string, { figures }: ClosingState, code: string): PublishedTable {
  const total = figures[code as Measure]?.cell ?? untold('nested');
  return {
    audience: 'partners',
    form: 'totalOnly',
    dimensions: [{ key, categories: [] }],
    cells: [],
    rowTotals: [],
    columnTotals: [],
    total: total as PublishedCell,
  };
}
