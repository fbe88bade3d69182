import type { Highs, Model } from 'highs';
import type { PublishedCell, PublishedTable } from '../published-table.js';

/** Something published: what it says, and of which of the smallest counts it is the sum. */
export interface Statement {
  readonly cell: PublishedCell;
  readonly members: readonly number[];
  /** The grand total of a table. */
  readonly isTotal?: boolean;
  /** The how-manieth publication it came out in; left out when there is one. */
  readonly order?: number;
}

/** Larger than any count in the tests: stands in for no bound at all. */
const NO_BOUND = 100_000;

/**
 * A reader with a solver: knows every published figure, the threshold, what the labels mean, and
 * `own`, his agency's part of each of the smallest counts. Shares nothing with the rule under test.
 */
export class Reader {
  readonly #model: Model & { dispose(): void };
  readonly #size: number;

  /** `whole`: looks for whole numbers alone, for tables that do not give them by themselves. */
  constructor(
    private readonly highs: Highs,
    private readonly statements: readonly Statement[],
    private readonly own: readonly number[],
    private readonly threshold: number,
    whole = false,
  ) {
    this.#size = own.length;
    this.#model = highs.createModel(this.#data(whole)) as Model & { dispose(): void };
    this.#model.options.set({ output_flag: false, presolve: 'off' });
  }

  /** The least and the most that a sum of the smallest counts can be. */
  range(members: readonly number[]): { least: number; most: number } {
    const costs = new Array<number>(this.#size).fill(0);
    for (const at of members) costs[at] = 1;
    for (const [at, cost] of costs.entries()) this.#model.changeColCost(at, cost);
    const { minimize, maximize } = this.highs.constants.objectiveSense;
    const [least, most] = [minimize, maximize].map((sense) => {
      this.#model.changeObjectiveSense(sense);
      const { modelStatus } = this.#model.run();
      if (modelStatus !== this.highs.constants.modelStatus.optimal) {
        throw new Error('what is published cannot be true');
      }
      return this.#model.getObjectiveValue();
    }) as [number, number];
    // A hair below a whole number is that number.
    return { least: Math.ceil(least - 1e-6), most: Math.floor(most + 1e-6) };
  }

  dispose(): void {
    this.#model.dispose();
  }

  #data(whole: boolean) {
    const starts: number[] = [];
    const indices: number[] = [];
    const [rowLower, rowUpper]: [number[], number[]] = [[], []];
    for (const { cell, members } of this.statements) {
      const [least, most] = this.#believes(cell, members);
      starts.push(indices.length);
      indices.push(...members);
      rowLower.push(least);
      rowUpper.push(most);
    }
    starts.push(indices.length);
    const numRows = this.statements.length;
    const numCols = this.#size;
    return {
      numCols,
      numRows,
      colCost: new Array<number>(numCols).fill(0),
      colLower: [...this.own],
      colUpper: new Array<number>(numCols).fill(NO_BOUND),
      rowLower,
      rowUpper,
      matrix: {
        numRows,
        numCols,
        format: 'csr' as const,
        starts,
        indices,
        values: new Array<number>(indices.length).fill(1),
      },
      ...(whole
        ? { integrality: new Int32Array(numCols).fill(this.highs.constants.variableType.integer) }
        : {}),
    };
  }

  #believes(cell: PublishedCell, members: readonly number[]): readonly [number, number] {
    const own = members.reduce((sum, at) => sum + (this.own[at] ?? 0), 0);
    if ('shown' in cell) return [cell.shown, cell.shown];
    if (cell.label === 'fewerThan') return [Math.max(1, own), cell.n - 1];
    return [cell.reason === 'protects' ? Math.max(this.threshold, own) : own, NO_BOUND];
  }
}

/** What one table says, each figure with its cells. */
export function statementsOf(table: PublishedTable): readonly Statement[] {
  const { cells, dimensions, rowTotals, columnTotals, together, total } = table;
  const columns = dimensions.at(-1)?.categories.length ?? 1;
  const all = cells.length > 0 ? [...cells.keys()] : [0];
  const categories = dimensions[0]?.categories ?? [];
  return [
    { cell: total, members: all, isTotal: true },
    ...cells.map((cell, at) => ({ cell, members: [at] })),
    ...rowTotals.map((cell, row) => ({
      cell,
      members: all.filter((at) => Math.floor(at / columns) === row),
    })),
    ...columnTotals.map((cell, column) => ({
      cell,
      members: all.filter((at) => at % columns === column),
    })),
    ...(together
      ? [
          {
            cell: together.value,
            members: all.filter((at) => together.categories.includes(categories[at] as string)),
          },
        ]
      : []),
  ];
}
