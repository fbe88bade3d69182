import { attackersOf, moveTo, type Price, promised } from './attacker.js';
import type { Edge, Grid } from './grid.js';

/** Up to here a second pass gives back what turned out not to be needed. */
const TIDY_UP_TO = 120;

/**
 * Hides figures at or above the threshold until no attacker can narrow a small one beyond its
 * label. Returns false when that cannot be done; the grid is then of no use.
 * `guarded` are the small figures: labelled ones, or untold ones behind a shown sum.
 */
export function protect(grid: Grid, guarded: readonly number[]): boolean {
  for (const at of guarded) {
    for (const attacker of attackersOf(grid)) {
      const { least, most } = promised(grid, grid.edges[at] as Edge, attacker);
      for (const goal of [least, most]) {
        const { short, taken } = moveTo(grid, at, goal, attacker, priceIn(grid));
        if (short > 0) return false;
        for (const edge of taken) (grid.edges[edge] as Edge).status = 'hidden';
      }
    }
  }
  if (grid.edges.length <= TIDY_UP_TO) giveBack(grid, guarded);
  return true;
}

/** Whether no attacker can narrow any of the guarded figures. */
export function isProtected(grid: Grid, guarded: readonly number[]): boolean {
  return guarded.every((at) =>
    attackersOf(grid).every((attacker) => {
      const { least, most } = promised(grid, grid.edges[at] as Edge, attacker);
      return [least, most].every((goal) => moveTo(grid, at, goal, attacker).short === 0);
    }),
  );
}

/** Small figures of the table, told or not: their places among the edges. */
export function smallOnes(grid: Grid): number[] {
  return [...grid.edges.keys()].filter((at) => {
    const { count, kind } = grid.edges[at] as Edge;
    const repeats = kind === 'total' || (grid.rows === 1 && kind !== 'cell');
    return !repeats && count > 0 && count < grid.threshold;
  });
}

/**
 * Only figures at or above the threshold are taken, never the grand total: a reader may rely on
 * that. Cells before totals, small before large. The price is that of a table of its own kind:
 * a total is worth its whole row.
 */
function priceIn(grid: Grid): Price {
  return ({ status, count, kind }: Edge) => {
    if (status !== 'shown' || count < grid.threshold || kind === 'total') return undefined;
    return (kind === 'cell' ? 1 : grid.columns + grid.rows) * (100 + count);
  };
}

function giveBack(grid: Grid, guarded: readonly number[]): void {
  const taken = grid.edges.filter(({ status }) => status === 'hidden');
  for (const edge of taken.sort((a, b) => b.count - a.count)) {
    edge.status = 'shown';
    if (!isProtected(grid, guarded)) edge.status = 'hidden';
  }
}
