import type { Audience } from '../audience.js';
import { THRESHOLD } from '../audience.js';
import { publish } from '../publish.js';
import { publishTogether } from '../publish-together.js';
import type { PublishedTable } from '../published-table.js';
import { RawCounts } from '../raw-counts.js';
import { chance, type MadeTable, madeTable, rawOf } from './made-tables.js';
import { statementsOf } from './reader.js';
import { sentence } from './sentence.js';
import type { Case } from './verdict.js';

/** Counts that somebody made up, what came out of them line by line, and what a reader then has. */
export interface MadePublication {
  readonly lines: readonly string[];
  readonly cases: readonly Case[];
}

const MEANS = [1.5, 4, 9, 20];
const times = (count: number) => [...Array(count).keys()];
const counted = ({ parts }: MadeTable) => parts.map((cells) => cells.join(' ')).join(' / ');

function single(made: MadeTable, ...audiences: readonly Audience[]): MadePublication {
  const tables = audiences.map((audience) => publish(rawOf(made), audience));
  const { parts } = made;
  return {
    lines: [counted(made), ...tables.map(sentence)],
    cases: tables.map((table) => ({
      threshold: THRESHOLD[table.audience],
      statements: statementsOf(table),
      parts,
    })),
  };
}

export const lines = (count: number): readonly MadePublication[] =>
  times(count).map((seed) => {
    const size = { rows: 1, columns: 2 + (seed % 5), mean: MEANS[seed % 4] as number };
    return single(madeTable(chance(seed), size), 'funder', 'public');
  });

export const squares = (count: number): readonly MadePublication[] =>
  times(count).map((seed) => {
    const size = { rows: 2 + (seed % 3), columns: 2 + (seed % 4), mean: MEANS[seed % 4] as number };
    return single(madeTable(chance(1000 + seed), size), 'funder');
  });

/** A table of two dimensions and its margin, on one page, in this order and in the other. */
export const margins = (count: number): readonly MadePublication[] =>
  times(count).map((seed) => {
    const mean = MEANS[seed % 4] as number;
    const made = madeTable(chance(2000 + seed), { rows: 3, columns: 3, mean });
    const orders = [
      [0, 1],
      [1, 0],
    ].map((order) => marginBeside(made, order));
    return {
      lines: [counted(made), ...orders.flatMap(({ tables }) => tables.map(sentence))],
      cases: orders.map((each) => each.given),
    };
  });

function marginBeside(made: MadeTable, order: readonly number[]) {
  const { dimensions, contributions } = RawCounts.open(rawOf(made));
  const columns = times(made.columns);
  const inColumn = (column: number) => times(made.rows).map((row) => row * made.columns + column);
  const margin = new RawCounts({
    subject: 'persons',
    dimensions: dimensions.slice(1),
    contributions: contributions.map(({ agencyId, cells }) => ({
      agencyId,
      cells: columns.map((column) =>
        inColumn(column).reduce((sum, cell) => sum + (cells[cell] as number), 0),
      ),
    })),
  });
  const both = [rawOf(made), margin].map((raw) => raw.of('K12', { period: '2022' }));
  const tables = publishTogether({
    tables: order.map((which) => both[which] as RawCounts),
    audience: 'funder',
  });
  // Whoever has read the first of them has read nothing of the second.
  const statements = tables.flatMap((table: PublishedTable, at) =>
    statementsOf(table).map((each) => ({
      ...each,
      order: at,
      members: order[at] === 0 ? each.members : each.members.flatMap(inColumn),
    })),
  );
  const given: Case = { threshold: THRESHOLD.funder, statements, parts: made.parts, whole: true };
  return { tables, given };
}
