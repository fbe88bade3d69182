import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Highs } from 'highs';
import { THRESHOLD } from './audience.js';
import { publish } from './publish.js';
import type { PublishedTable } from './published-table.js';
import { chance, type MadeTable, madeTable, rawOf } from './testing/made-tables.js';
import { statementsOf } from './testing/reader.js';
import { solver } from './testing/solver.js';
import { type Verdict, verdictOn } from './testing/verdict.js';

// The same as the figures in disclosure.figures.ts, on few tables: quick enough for every run.

let highs: Highs;
beforeAll(async () => {
  highs = await solver();
});

const CLEAN = { pinned: [], narrow: [] };
const verdict = ({ parts }: MadeTable, table: PublishedTable): Verdict =>
  verdictOn(highs, {
    threshold: THRESHOLD[table.audience],
    statements: statementsOf(table),
    parts,
  });

const random = chance(20_220_930);
const tables = [...Array(28).keys()].map((at) => {
  const made = madeTable(random, {
    rows: at % 3 === 0 ? 1 : 2 + Math.floor(random() * 2),
    columns: 2 + Math.floor(random() * 3),
    mean: [1.5, 4, 9, 20][at % 4] as number,
  });
  return [`${made.rows} × ${made.columns}, ${made.parts.length} agencies (${at})`, made] as const;
});

/** INV-15: no small cell is narrowed beyond its label. */
describe('a reader with a solver', () => {
  it.each(tables)('finds no small figure, and no other to within the threshold: %s', (_, made) => {
    const table = publish(rawOf(made), 'funder');
    expect(verdict(made, table)).toMatchObject(CLEAN);
  });
});

describe('what is kept back for another', () => {
  it.each(tables)('is needed, each of it: %s', (_, made) => {
    const table = publish(rawOf(made), 'funder');
    const counts = made.parts[0]?.map((_count, at) =>
      made.parts.reduce((sum, part) => sum + (part[at] as number), 0),
    );
    const taken = [...table.cells.keys()].filter((at) => {
      const cell = table.cells[at];
      return cell && 'reason' in cell && cell.reason === 'protects';
    });
    for (const at of taken) {
      const cells = table.cells.with(at, { shown: counts?.[at] as number });
      const { pinned, narrow } = verdict(made, { ...table, cells });
      expect([at, pinned.length + narrow.length > 0]).toEqual([at, true]);
    }
  });
});
