import type { Audience } from '../audience.js';
import type { PublishedCell, PublishedTable } from '../published-table.js';
import type { Closing } from './closing.js';
import { bearingRows, leavesEnoughBeside } from './closing-bearing.js';
import type { Breakdown } from './closing-counts.js';
import { isTellable, minus, type Parts, plus, totalOf } from './closing-ledger.js';
import { blocksOf, isNobody, isPlain, type Rows, rowStatements, rowsOf } from './closing-rows.js';
import type { ClosingState, ClosingTable } from './closing-state.js';
import { isTold, type ToldFigures, totalStatements } from './closing-totals.js';
import { correctedRows, isCorrected } from './corrections.js';
import { FAMILIES, familyOf, type Measure, nestingsOf, wholeAmong } from './measure.js';

/**
 * A breakdown moves as a whole: it is told when every row of every table in it has moved by nothing
 * or by enough since it was last told, and stands still otherwise. Then what two closings tell apart
 * is a table of its own whose cells, and what one measure has more than the next, are all nothing or
 * enough. At the last closing, when it cannot wait any longer, small rows are told together.
 *
 * @param beside what this closing tells of other breakdowns
 */
export function tablesTold(
  closing: Closing,
  figures: ToldFigures,
  breakdown: Breakdown,
  audience: Audience,
  beside: readonly ClosingTable[] = [],
): ClosingTable[] {
  return new BreakdownTold(closing, figures, breakdown, audience, beside).tables();
}

class BreakdownTold {
  readonly #until: number;
  /** The last closing that told anything of this breakdown, 0 when none has. */
  readonly #last: number;
  readonly #before: readonly ClosingTable[];
  readonly #told = new Map<Measure, Rows>();
  /** Of whose family anything, in the totals or in the rows, is less than it was. */
  readonly #corrected: readonly Measure[];

  constructor(
    private readonly closing: Closing,
    private readonly figures: ToldFigures,
    private readonly breakdown: Breakdown,
    private readonly audience: Audience,
    private readonly beside: readonly ClosingTable[],
  ) {
    const { earlier } = closing;
    this.#until = earlier.length + 1;
    this.#before = (earlier.at(-1)?.tables ?? []).filter(
      ({ dimension }) => dimension === breakdown.key,
    );
    const counted = this.#before.filter((table) => !isPlain(table));
    this.#last = Math.max(0, ...counted.map(({ asOf }) => this.#closingOf(asOf)));
    this.#corrected = FAMILIES.filter((family) => this.#isCorrected(family)).flat();
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

  /** Measures that the breakdown told when it was last told, widest first. */
  #known(): readonly Measure[] {
    const told = this.#before.filter(
      (table) => !isPlain(table) && this.#closingOf(table.asOf) === this.#last,
    );
    return this.breakdown.measures.filter((measure) =>
      told.some((each) => each.measure === measure),
    );
  }

  /** Tells again what was told last: all of it as it was, or at the last closing as far as it goes. */
  #step(known: readonly Measure[]): void {
    const rowsBefore = (measure: Measure) => {
      const before = this.#before.find((table) => table.measure === measure) as ClosingTable;
      return rowsOf(before, this.breakdown.categories);
    };
    const tell = (measure: Measure, rows: Rows | null) =>
      this.#isOpen(measure) && this.#tell(measure, rows, this.#last, true);
    if (known.every((measure) => tell(measure, rowsBefore(measure)))) return;
    this.#told.clear();
    if (!this.closing.isLast) return;
    for (const measure of known) {
      tell(measure, this.#coarsened(measure, rowsBefore(measure), this.#last));
    }
  }

  /** Tells what was never told, counted from the beginning. */
  #widen(known: readonly Measure[]): void {
    const all = { alone: this.breakdown.categories, together: [] };
    for (const measure of this.breakdown.measures) {
      if (known.includes(measure) || !isTold(this.#now(), measure)) continue;
      if (this.#isNobody(measure)) continue;
      const { isLast } = this.closing;
      const rows = isLast ? this.#coarsened(measure, all, 0) : this.#under(measure, all);
      // Nothing was told of the breakdown before: its rows are a table of their own.
      this.#tell(measure, rows, 0, this.#last === 0);
    }
  }

  /**
   * Tells these rows where they are safe since a closing; and what was corrected, or is no table of
   * its own, where it fits with all that was told besides.
   */
  #tell(measure: Measure, rows: Rows | null, after: number, isOwn: boolean): boolean {
    if (!rows || !this.#isSafe(measure, rows, after)) return false;
    const stands = isOwn && !this.#corrected.includes(measure) && !this.#isBound(measure);
    if (!stands && !this.#fits(measure, rows)) return false;
    this.#told.set(measure, rows);
    return true;
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
    return figure?.asOf === this.closing.day && isNobody(figure.cell);
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
      wider &&
        (wider.asOf === this.closing.day ? rowsOf(wider).together : this.breakdown.categories),
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
    return blocksOf(rows).every((block) => this.#isBlockSafe(measure, block, after));
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

  #isCorrected(family: readonly Measure[]): boolean {
    const { ledger } = this.closing;
    const rows = { ...this.breakdown, measures: this.#measuresOf(family) };
    return (
      isCorrected(ledger, family, null, this.#until) ||
      correctedRows(ledger, rows, this.#until).length > 0
    );
  }

  /**
   * Does a label of a total leave an agency that counted a part of it fewer values than its own? Then what
   * it knows of one measure bears on the rows of another.
   */
  #isBound(measure: Measure): boolean {
    const { ledger, earlier } = this.closing;
    return totalStatements([...earlier, this.#now()], familyOf(measure)).some(
      ({ measure: labelled, closing, status }) => {
        if (status !== 'small') return false;
        const parts = ledger.between(labelled, null, 0, closing);
        return parts.some((own) => own > 1 && own < totalOf(parts));
      },
    );
  }

  #measuresOf(family: readonly Measure[]): readonly Measure[] {
    return this.breakdown.measures.filter((measure) => family.includes(measure));
  }

  /** Looked at together with everything the totals and all breakdowns have told from the beginning. */
  #fits(measure: Measure, rows: Rows): boolean {
    const { ledger, earlier, day, threshold } = this.closing;
    const family = familyOf(measure);
    const { key, categories } = this.breakdown;
    const states = [...earlier, { day, figures: this.figures, tables: this.beside }];
    const now = [...this.#told, [measure, rows] as const]
      .filter(([each]) => family.includes(each))
      .flatMap(([each, told]) =>
        rowStatements({ measure: each, dimension: key }, told, this.#until),
      );
    const bearing = bearingRows(this.closing, family, states).map((each) =>
      each.dimension === key
        ? { ...each, categories, rest: [], told: [...each.told, ...now] }
        : each,
    );
    const own = bearing.filter(({ dimension }) => dimension === key);
    const statements = totalStatements(states, family);
    const question = { ledger, family, after: 0, until: this.#until, statements, threshold };
    return leavesEnoughBeside(question, bearing, own);
  }

  #count(measure: Measure, rows: readonly string[], after: number): Parts {
    const { ledger } = this.closing;
    return rows
      .map((category) => {
        const place = { dimension: this.breakdown.key, category };
        return ledger.between(measure, place, after, this.#until);
      })
      .reduce(plus);
  }

  #closingOf(day: string): number {
    return this.closing.earlier.findIndex((state) => state.day === day) + 1;
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
