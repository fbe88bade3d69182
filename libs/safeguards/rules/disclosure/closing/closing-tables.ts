import type { Audience } from '../audience.js';
import type { PublishedCell, PublishedTable } from '../published-table.js';
import type { Breakdown } from './closing-counts.js';
import { isTellable, minus, type Parts, plus, totalOf } from './closing-ledger.js';
import type { ClosingCell, ClosingState, ClosingTable } from './closing-state.js';
import { leavesEnough, type Statement, sizeOf } from './closing-system.js';
import { type Closing, isTold, type ToldFigures, totalStatements } from './closing-totals.js';
import { isCorrected } from './corrections.js';
import { FAMILIES, type Measure, nestingsOf, wholeAmong } from './measure.js';

/** Rows that are told one by one, and those that are told together. */
interface Rows {
  readonly alone: readonly string[];
  readonly together: readonly string[];
}

/** Larger questions are not asked: the breakdown waits. Some 40 ms of computing at most. */
const LARGEST_QUESTION = 500;

/**
 * A breakdown moves as a whole: it is told when every row of every table in it has moved by nothing
 * or by enough since it was last told, and stands still otherwise. Then what two closings tell apart
 * is a table of its own whose cells, and what one measure has more than the next, are all nothing or
 * enough. At the last closing, when it cannot wait any longer, small rows are told together.
 */
export function tablesTold(
  closing: Closing,
  figures: ToldFigures,
  breakdown: Breakdown,
  audience: Audience,
): ClosingTable[] {
  return new BreakdownTold(closing, figures, breakdown, audience).tables();
}

class BreakdownTold {
  readonly #until: number;
  /** The last closing that told anything of this breakdown, 0 when none has. */
  readonly #last: number;
  readonly #before: readonly ClosingTable[];
  readonly #told = new Map<Measure, Rows>();
  readonly #corrected = new Map<readonly Measure[], boolean>();

  constructor(
    private readonly closing: Closing,
    private readonly figures: ToldFigures,
    private readonly breakdown: Breakdown,
    private readonly audience: Audience,
  ) {
    const { earlier } = closing;
    this.#until = earlier.length + 1;
    this.#before = (earlier.at(-1)?.tables ?? []).filter(
      ({ dimension }) => dimension === breakdown.key,
    );
    const counted = this.#before.filter((table) => !isPlain(table));
    this.#last = Math.max(0, ...counted.map(({ asOf }) => this.#closingOf(asOf)));
  }

  tables(): ClosingTable[] {
    const known = this.#known();
    if (known.length > 0) this.#step(known);
    const isMoving = known.length === 0 || this.#told.size > 0;
    if (isMoving || this.closing.isLast) this.#widen(known);
    return this.breakdown.measures.flatMap((measure) => {
      const rows = this.#told.get(measure) ?? this.#plain(measure);
      if (rows) return [this.#tableOf(measure, rows)];
      return this.#before.filter((table) => table.measure === measure);
    });
  }

  /** Measures that the breakdown has told, widest first. */
  #known(): readonly Measure[] {
    const told = this.#before.filter(({ asOf }) => this.#closingOf(asOf) === this.#last);
    return this.breakdown.measures.filter((measure) =>
      told.some((table) => table.measure === measure && !isPlain(table)),
    );
  }

  /** Tells again what was told last: all of it as it was, or at the last closing as far as it goes. */
  #step(known: readonly Measure[]): void {
    const rows = new Map(known.map((measure) => [measure, this.#rowsBefore(measure)]));
    const isWhole = known.every((measure) => {
      const before = rows.get(measure) as Rows;
      const isSafe =
        this.#isOpen(measure) &&
        this.#isSafe(measure, before, this.#last) &&
        (!this.#isCorrected(measure) || this.#fits(measure, before));
      if (isSafe) this.#told.set(measure, before);
      return isSafe;
    });
    if (isWhole) return;
    this.#told.clear();
    if (!this.closing.isLast) return;
    for (const measure of known) {
      if (!this.#isOpen(measure)) continue;
      const coarser = this.#coarsened(measure, rows.get(measure) as Rows, this.#last);
      if (coarser && (!this.#isCorrected(measure) || this.#fits(measure, coarser))) {
        this.#told.set(measure, coarser);
      }
    }
  }

  /** Tells what was never told, counted from the beginning. */
  #widen(known: readonly Measure[]): void {
    const all = { alone: this.breakdown.categories, together: [] };
    for (const measure of this.breakdown.measures) {
      if (known.includes(measure) || !isTold(this.#now(), measure)) continue;
      if (this.#isNobody(measure)) continue;
      // Nothing was told of the breakdown before: its rows are a table of their own.
      const isFirst = this.#last === 0 && !this.#isCorrected(measure);
      const rows = this.closing.isLast
        ? this.#coarsened(measure, all, 0)
        : this.#under(measure, all);
      const isSafe = rows && (this.closing.isLast || this.#isSafe(measure, rows, 0));
      if (isSafe && (isFirst || this.#fits(measure, rows))) this.#told.set(measure, rows);
    }
  }

  /**
   * What follows from what is told already. A total of nobody: so is every row. A total that is told
   * by its label, where all rows but one are told to be nothing: the label is that row's.
   */
  #plain(measure: Measure): Rows | null {
    const figure = this.figures[measure];
    if (this.#isNobody(measure)) return { alone: this.breakdown.categories, together: [] };
    const whole = wholeAmong(measure, [...this.#told.keys()]);
    const rows = whole && this.#told.get(whole);
    if (!rows || figure?.asOf !== this.closing.day) return null;
    if (!('label' in figure.cell) || figure.cell.label !== 'fewerThan') return null;
    const counted = rows.alone.filter((row) => totalOf(this.#count(whole, [row], 0)) > 0);
    return rows.together.length === 0 && counted.length === 1 ? rows : null;
  }

  /** Is its total told, now, to be nothing? */
  #isNobody(measure: Measure): boolean {
    const figure = this.figures[measure];
    return figure !== undefined && figure.asOf === this.closing.day && isNobody(figure.cell);
  }

  #now(): Pick<ClosingState, 'day' | 'figures'> {
    return { day: this.closing.day, figures: this.figures };
  }

  /** May it be told against what was told last? Its total was told exactly then, and is now. */
  #isOpen(measure: Measure): boolean {
    const { earlier } = this.closing;
    return isTold(this.#now(), measure) && isTold(earlier[this.#last - 1], measure);
  }

  /** Of this measure nothing finer than of the one that it lies in, nor than others are told. */
  #under(measure: Measure, rows: Rows): Rows {
    const whole = wholeAmong(measure, [...this.#told.keys()]);
    const { within } = this.closing;
    const wider = within?.tables.find(
      (table) => table.measure === measure && table.dimension === this.breakdown.key,
    );
    const bounds = [
      whole && this.#told.get(whole)?.together,
      wider && (wider.asOf === this.closing.day ? togetherOf(wider) : this.breakdown.categories),
      within && !wider ? this.breakdown.categories : [],
    ];
    const together = new Set([...rows.together, ...bounds.flatMap((bound) => bound ?? [])]);
    return {
      alone: rows.alone.filter((row) => !together.has(row)),
      together: this.breakdown.categories.filter((row) => together.has(row)),
    };
  }

  /** The smallest rows told together, as few as need be; null when no row is left to tell alone. */
  #coarsened(measure: Measure, from: Rows, after: number): Rows | null {
    const base = this.#under(measure, from);
    const size = (row: string) => totalOf(this.#count(measure, [row], after));
    const isAlone = (row: string) => this.#isBlockSafe(measure, [row], after);
    const alone = base.alone.filter(isAlone).sort((a, b) => size(b) - size(a));
    const together = [...base.together, ...base.alone.filter((row) => !isAlone(row))];
    while (together.length > 0 && !this.#isBlockSafe(measure, together, after)) {
      const at = alone.findLastIndex((row) => size(row) > 0);
      if (at < 0) return null;
      together.push(...alone.splice(at, 1));
    }
    if (!alone.some((row) => totalOf(this.#count(measure, [row], 0)) > 0)) return null;
    const ordered = (rows: readonly string[]) =>
      this.breakdown.categories.filter((row) => rows.includes(row));
    return { alone: ordered(alone), together: ordered(together) };
  }

  #isSafe(measure: Measure, rows: Rows, after: number): boolean {
    const { alone, together } = this.#under(measure, rows);
    if (together.length !== rows.together.length || alone.length === 0) return false;
    const blocks = [...alone.map((row) => [row]), ...(together.length > 0 ? [together] : [])];
    return blocks.every((block) => this.#isBlockSafe(measure, block, after));
  }

  /** A count that may be known, and so may what the measures around it have more. */
  #isBlockSafe(measure: Measure, block: readonly string[], after: number): boolean {
    const { threshold } = this.closing;
    const count = this.#count(measure, block, after);
    if (!isTellable(count, threshold)) return false;
    const told = [...this.#told.keys()];
    const whole = wholeAmong(measure, told);
    if (!whole) return true;
    const left = minus(this.#count(whole, block, after), count);
    const beside = nestingsOf([...told, measure])
      .filter(({ parts }) => parts.includes(measure))
      .flatMap(({ parts }) => parts.filter((part) => part !== measure));
    const rest = beside.reduce((rest, part) => minus(rest, this.#count(part, block, after)), left);
    return isTellable(left, threshold) && isTellable(rest, threshold);
  }

  /** Is anything, in the totals or in the rows, less than it was? Then no table stands on its own. */
  #isCorrected(measure: Measure): boolean {
    const family = FAMILIES.find((each) => each.includes(measure)) ?? [];
    const known = this.#corrected.get(family);
    if (known !== undefined) return known;
    const { ledger } = this.closing;
    const { key, categories } = this.breakdown;
    const measures = this.breakdown.measures.filter((each) => family.includes(each));
    const corrected =
      isCorrected(ledger, family, null, this.#until) ||
      categories.some((category) =>
        isCorrected(ledger, measures, { dimension: key, category }, this.#until),
      );
    this.#corrected.set(family, corrected);
    return corrected;
  }

  /** Looked at together with everything the totals and this breakdown have told from the beginning. */
  #fits(measure: Measure, rows: Rows): boolean {
    const { ledger, earlier, threshold } = this.closing;
    const family = FAMILIES.find((each) => each.includes(measure)) ?? [];
    const { key, categories } = this.breakdown;
    const measures = this.breakdown.measures.filter((each) => family.includes(each));
    const breakdown = { dimension: key, categories, measures };
    const question = { ledger, family, breakdown, after: 0, until: this.#until, threshold };
    if (sizeOf(question) > LARGEST_QUESTION) return false;
    const now = [...this.#told, [measure, rows] as const].filter(([each]) => family.includes(each));
    const statements = [
      ...totalStatements([...earlier, this.#now()], family),
      ...earlier.flatMap(({ day, tables }, at) =>
        tables
          .filter((table) => table.dimension === key && table.asOf === day && !isPlain(table))
          .filter((table) => family.includes(table.measure))
          .flatMap((table) => rowStatements(table.measure, rowsOf(table), at + 1)),
      ),
      ...now.flatMap(([each, told]) => rowStatements(each, told, this.#until)),
    ];
    return leavesEnough({ ...question, statements });
  }

  #count(measure: Measure, rows: readonly string[], after: number): Parts {
    const { ledger } = this.closing;
    const none: Parts = new Array<number>(ledger.agencies).fill(0);
    return rows.reduce((sum, category) => {
      const place = { dimension: this.breakdown.key, category };
      return plus(sum, ledger.between(measure, place, after, this.#until));
    }, none);
  }

  #closingOf(day: string): number {
    return this.closing.earlier.findIndex((state) => state.day === day) + 1;
  }

  /** As it was told, with rows that have come since on their own. */
  #rowsBefore(measure: Measure): Rows {
    const before = this.#before.find((table) => table.measure === measure) as ClosingTable;
    const { together } = rowsOf(before);
    return {
      alone: this.breakdown.categories.filter((row) => !together.includes(row)),
      together: this.breakdown.categories.filter((row) => together.includes(row)),
    };
  }

  #tableOf(measure: Measure, { alone, together }: Rows): ClosingTable {
    const { categories, key } = this.breakdown;
    const { cell, asOf } = this.figures[measure] as NonNullable<ToldFigures[Measure]>;
    const untold: PublishedCell = { label: 'notShown', reason: 'breakdown' };
    const counted = (rows: readonly string[]) => totalOf(this.#count(measure, rows, 0));
    const cellOf = (row: string): PublishedCell => {
      if (!alone.includes(row)) return untold;
      const count = counted([row]);
      return 'label' in cell && count > 0 ? (cell as PublishedCell) : { shown: count };
    };
    const table: PublishedTable = {
      audience: this.audience,
      form: together.length > 0 ? 'merged' : 'full',
      dimensions: [{ key, categories }],
      cells: categories.map(cellOf),
      rowTotals: [],
      columnTotals: [],
      ...(together.length > 0
        ? { together: { categories: together, value: { shown: counted(together) } } }
        : {}),
      total: cell as PublishedCell,
    };
    return { measure, dimension: key, table, asOf };
  }
}

const isNobody = (cell: ClosingCell): boolean => 'shown' in cell && cell.shown === 0;

/** It follows from its total, a label or nobody, and binds nothing that is told later. */
const isPlain = ({ table }: ClosingTable): boolean =>
  'label' in table.total || isNobody(table.total);

const togetherOf = ({ table }: ClosingTable): readonly string[] => table.together?.categories ?? [];

function rowsOf(told: ClosingTable): Rows {
  const together = togetherOf(told);
  const [dimension] = told.table.dimensions;
  return {
    alone: (dimension?.categories ?? []).filter((row) => !together.includes(row)),
    together,
  };
}

function rowStatements(measure: Measure, { alone, together }: Rows, closing: number): Statement[] {
  const blocks = [...alone.map((row) => [row]), ...(together.length > 0 ? [together] : [])];
  return blocks.map((categories) => ({ measure, categories, closing, status: 'shown' }));
}
