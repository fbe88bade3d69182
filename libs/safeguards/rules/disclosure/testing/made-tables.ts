import { RawCounts } from '../raw-counts.js';

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface MadeTable {
  readonly rows: number;
  readonly columns: number;
  /** Agency by agency, row by row. */
  readonly parts: readonly (readonly number[])[];
}

/** One dimension when there is one row. */
export function rawOf({ rows, columns, parts }: MadeTable): RawCounts {
  const named = (length: number) => [...Array(length).keys()].map(String);
  const inner = { key: 'b', categories: named(columns) };
  return new RawCounts({
    subject: 'persons',
    dimensions: rows === 1 ? [inner] : [{ key: 'a', categories: named(rows) }, inner],
    contributions: parts.map((cells, at) => ({ agencyId: `agency ${at}`, cells })),
  });
}

/**
 * A table of counts that fall off as they do in the field: `mean` contacts a cell, some cells empty
 * for good, shared by up to three agencies, of which one may count nearly everything.
 */
export function madeTable(
  random: () => number,
  { rows, columns, mean }: { rows: number; columns: number; mean: number },
): MadeTable {
  const agencies = 1 + Math.floor(random() * 3);
  const empty = random() * 0.4;
  const leader = random() < 0.3 ? 0.9 : 1 / agencies;
  const parts = [...Array(agencies)].map(() => new Array<number>(rows * columns).fill(0));
  for (let at = 0; at < rows * columns; at++) {
    if (random() < empty) continue;
    const count = Math.floor(-Math.log(1 - random()) * mean);
    for (let one = 0; one < count; one++) {
      const whose = random() < leader ? 0 : Math.floor(random() * agencies);
      const cells = parts[whose] as number[];
      cells[at] = (cells[at] as number) + 1;
    }
  }
  return { rows, columns, parts };
}
