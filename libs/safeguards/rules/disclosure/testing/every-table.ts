import { type Attacker, labelled, ownPart, type System } from '../system.js';

/** How far every cell is tried from its count, in each direction. */
export const REACH = 4;

/** Prices of shown figures that may be taken. */
export type Prices = ReadonlyMap<number, number>;

/** A figure told by its cells: a cell by itself, a total by all it counts. */
export type Members = readonly (readonly number[])[];

/**
 * Every table near the true one that an attacker could believe, as differences figure by figure.
 * It tries them all, cell by cell, and knows nothing of the search it is held against.
 */
export function everyTable(
  system: System,
  members: Members,
  attacker: Attacker,
  prices: Prices = new Map(),
): readonly (readonly number[])[] {
  const rooms = system.figures.map((figure, at) => {
    const { least, most } = labelled(figure, attacker, system.threshold);
    if (figure.status !== 'shown' || !prices.has(at)) {
      return { down: least - figure.count, up: most - figure.count };
    }
    const floor = Math.max(system.threshold, ownPart(figure, attacker));
    return { down: Math.min(0, floor - figure.count), up: Number.POSITIVE_INFINITY };
  });
  const cells = [...new Set(members.flat())];
  const found: number[][] = [];
  const tryCell = (at: number, moved: readonly number[]) => {
    if (at === cells.length) {
      const table = members.map((each) => each.reduce((sum, cell) => sum + (moved[cell] ?? 0), 0));
      if (
        table.every(
          (by, figure) => by >= (rooms[figure]?.down ?? 0) && by <= (rooms[figure]?.up ?? 0),
        )
      ) {
        found.push(table);
      }
      return;
    }
    for (let by = -REACH; by <= REACH; by++) tryCell(at + 1, [...moved, by]);
  };
  tryCell(0, []);
  return found;
}

/** What a table costs: so much for every step of a shown figure. */
export const costOf = (table: readonly number[], prices: Prices): number =>
  table.reduce((sum, by, at) => sum + Math.abs(by) * (prices.get(at) ?? 0), 0);
