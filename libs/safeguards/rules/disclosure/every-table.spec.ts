import { describe, expect, it } from '@jest/globals';
import { Search } from './search.js';
import { attackersOf, type Status, type System, SystemBuilder } from './system.js';
import { costOf, everyTable, type Members, REACH } from './testing/every-table.js';
import { chance } from './testing/made-tables.js';

/** Each figure as the cells it counts, and which add up to which (the whole first). */
interface Shape {
  readonly members: Members;
  readonly sums: readonly (readonly number[])[];
}

const LINE: Shape = { members: [[0], [1], [2], [0, 1, 2]], sums: [[3, 0, 1, 2]] };
const SQUARE: Shape = {
  members: [[0], [1], [2], [3], [0, 1], [2, 3], [0, 2], [1, 3], [0, 1, 2, 3]],
  sums: [
    [4, 0, 1],
    [5, 2, 3],
    [6, 0, 2],
    [7, 1, 3],
    [8, 4, 5],
  ],
};
/** Two totals that overlap in one cell, as two periods do. */
const OVERLAP: Shape = {
  members: [[0], [1], [2], [0, 1], [1, 2], [0, 1, 2]],
  sums: [
    [3, 0, 1],
    [4, 1, 2],
    [5, 3, 2],
  ],
};

/** Each two of three: what can be moved can only be moved by halves now and then. */
const TRIANGLE: Shape = {
  members: [[0], [1], [2], [0, 1], [1, 2], [0, 2]],
  sums: [
    [3, 0, 1],
    [4, 1, 2],
    [5, 0, 2],
  ],
};

/** Counts around the threshold, told in one way or another: now and then of one's own. */
function made({ members, sums }: Shape, random: () => number): System {
  const cells = [...new Set(members.flat())].map(() => Math.floor(random() * 9));
  const own = cells.map((count) => (random() < 0.4 ? Math.floor(random() * (count + 1)) : 0));
  const build = new SystemBuilder(1);
  for (const each of members) {
    const sumOf = (counts: readonly number[]) =>
      each.reduce((sum, cell) => sum + (counts[cell] as number), 0);
    const count = sumOf(cells);
    const small: Status[] = ['small', 'small', 'untold'];
    const large: Status[] = ['shown', 'shown', 'hidden', 'untold'];
    const statuses = count === 0 ? (['shown', 'untold'] as const) : count < 5 ? small : large;
    const status = statuses[Math.floor(random() * statuses.length)] as Status;
    build.add(count, [sumOf(own)], { status });
  }
  for (const [whole, ...parts] of sums) build.sum(whole as number, parts);
  const { figures, equations, agencies } = build;
  return { threshold: 5, agencies, figures, equations };
}

const random = chance(20_220_401);
const several = (count: number, shape: Shape) =>
  [...Array(count).keys()].map((at) => [`${at}`, shape.members, made(shape, random)] as const);
const systems = [...several(6, LINE), ...several(4, OVERLAP), ...several(4, SQUARE)];
const triangles = several(12, TRIANGLE);
const STEPS = [-3, -1, 1, 2, 3].filter((by) => Math.abs(by) < REACH);

/** Every move of a system, beside every table that whoever moves it could believe. */
function* movesIn(system: System, members: Members, prices?: ReadonlyMap<number, number>) {
  const search = new Search(system, prices);
  for (const attacker of attackersOf(system)) {
    const tables = everyTable(system, members, attacker, prices);
    for (const figure of system.figures.keys()) {
      if (prices?.has(figure)) continue;
      for (const by of STEPS) {
        const along = (table: readonly number[]) => Math.sign(by) * (table[figure] as number);
        const furthest = Math.min(Math.abs(by), Math.max(...tables.map(along)));
        yield {
          figure,
          by,
          moved: [...search.move(figure, by, attacker)],
          tables,
          along,
          furthest,
        };
      }
    }
  }
}

describe('the search, held against every table there is', () => {
  it.each(systems)('moves each figure as far as it goes: %s', (_, members, system) => {
    for (const { figure, by, moved, tables, along, furthest } of movesIn(system, members)) {
      expect([figure, by, along(moved)]).toEqual([figure, by, furthest]);
      expect(isTable(moved, system, tables)).toBe(true);
    }
  });

  it.each(systems)('takes what costs least: %s', (_, members, system) => {
    const prices = new Map(
      [...system.figures.entries()]
        .filter(([, { status, count }]) => status === 'shown' && count >= 5)
        .map(([at], order) => [at, 3 + ((order * 5) % 7)] as const),
    );
    for (const { figure, by, moved, tables, along, furthest } of movesIn(system, members, prices)) {
      const costs = tables
        .filter((table) => along(table) === furthest)
        .map((table) => costOf(table, prices));
      expect([figure, by, along(moved), costOf(moved, prices)]).toEqual([
        figure,
        by,
        furthest,
        Math.min(...costs),
      ]);
    }
  });
});

describe('what can only be moved by halves', () => {
  it('is left where it is, or moved less far, but always to a table that somebody could believe', () => {
    let [asked, reached] = [0, 0];
    for (const [, members, system] of triangles) {
      for (const { moved, tables, along, furthest } of movesIn(system, members)) {
        expect(isTable(moved, system, tables)).toBe(true);
        asked++;
        if (along(moved) === furthest) reached++;
      }
    }
    // As measured: what is lost of them makes publications more careful, never less.
    expect([asked, reached]).toEqual([720, 698]);
  });
});

/** Is it one of them, or further out than they were looked for? */
function isTable(
  moved: readonly number[],
  { equations }: System,
  tables: readonly (readonly number[])[],
) {
  if (moved.some((by) => Math.abs(by) > REACH)) {
    return equations.every(
      ({ whole, parts }) =>
        parts.reduce((sum, part) => sum + (moved[part] as number), 0) === moved[whole],
    );
  }
  return tables.some((table) => table.every((by, at) => by === moved[at]));
}
