import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Highs } from 'highs';
import { linkedSystem } from './linked-system.js';
import { RawCounts } from './raw-counts.js';
import { Search } from './search.js';
import {
  type Attacker,
  attackersOf,
  isSmall,
  labelled,
  type Status,
  type System,
} from './system.js';
import { chance, madeTable, rawOf } from './testing/made-tables.js';
import { solver } from './testing/solver.js';

let highs: Highs;
beforeAll(async () => {
  highs = await solver();
});

const random = chance(20_220_704);

/** A table of two dimensions, now and then with one of its margins beside it, told as chance will. */
function madeSystem(rows: number, columns: number): System {
  const made = madeTable(random, { rows, columns, mean: 6 });
  const { system } = linkedSystem([RawCounts.open(rawOf(made))], 5);
  for (const figure of system.figures) {
    const statuses: Status[] = isSmall(figure.count, 5) ? ['small', 'untold'] : ['shown', 'untold'];
    if (figure.count >= 5) statuses.push('shown', 'hidden');
    figure.status = statuses[Math.floor(random() * statuses.length)] as Status;
  }
  return system;
}

/** How far a solver moves a figure, at most `by`; it knows nothing of whole numbers. */
function furthest(
  { figures, equations, threshold }: System,
  at: number,
  by: number,
  who: Attacker,
) {
  const bounds = figures.map((figure) => labelled(figure, who, threshold));
  const starts = [0];
  for (const { parts } of equations) starts.push((starts.at(-1) as number) + parts.length + 1);
  const model = highs.createModel({
    numCols: figures.length,
    numRows: equations.length,
    colCost: figures.map((_, column) => (column === at ? Math.sign(by) : 0)),
    colLower: bounds.map(({ least }, column) =>
      column === at && by < 0 ? Math.max(least, (figures[at]?.count ?? 0) + by) : least,
    ),
    colUpper: bounds.map(({ most }, column) =>
      Math.min(column === at && by > 0 ? (figures[at]?.count ?? 0) + by : most, most, 100_000),
    ),
    rowLower: equations.map(() => 0),
    rowUpper: equations.map(() => 0),
    matrix: {
      numRows: equations.length,
      numCols: figures.length,
      format: 'csr' as const,
      starts,
      indices: equations.flatMap(({ whole, parts }) => [whole, ...parts]),
      values: equations.flatMap(({ parts }) => [1, ...parts.map(() => -1)]),
    },
  });
  model.options.set({ output_flag: false, presolve: 'off' });
  model.changeObjectiveSense(highs.constants.objectiveSense.maximize);
  model.run();
  const value = model.getObjectiveValue();
  model.dispose();
  return Math.round(value - Math.sign(by) * (figures[at]?.count ?? 0));
}

describe('the search in tables as large as a report has them', () => {
  it.each([
    [3, 6],
    [6, 4],
    [9, 5],
  ])('moves each figure as far as a solver does: %d × %d', (rows, columns) => {
    const system = madeSystem(rows, columns);
    let moves = 0;
    for (const attacker of attackersOf(system)) {
      const search = new Search(system);
      for (const at of system.figures.keys()) {
        for (const by of [-6, 6]) {
          const moved = search.move(at, by, attacker);
          const along = Math.abs(moved[at] as number);
          expect(along === 0 || Math.sign(moved[at] as number) === Math.sign(by)).toBe(true);
          expect([at, by, along]).toEqual([at, by, furthest(system, at, by, attacker)]);
          if (along > 0) moves++;
        }
      }
    }
    expect(moves).toBeGreaterThan(20);
  });
});
