import type { Figure, FigureSet, MeasureOptions } from '@stad/platform/rules/testing/figure-set.js';
import type { Highs } from 'highs';
import { type Audience, THRESHOLD } from './audience.js';
import { publish } from './publish.js';
import { publishTogether } from './publish-together.js';
import { isShown, type PublishedTable } from './published-table.js';
import { chance, type MadeTable, madeTable, rawOf } from './testing/made-tables.js';
import { statementsOf } from './testing/reader.js';
import { solver } from './testing/solver.js';
import { sumOf, verdictOn } from './testing/verdict.js';

/** Single tables a run attacks. */
const CASES = { short: 200, full: 5000 } as const;
/** How often the largest table is timed; the quickest counts, the others shared the machine. */
const TIMINGS = { short: 6, full: 12 } as const;

interface Tally {
  attacked: number;
  hidden: number;
  pinned: number;
  narrow: number;
}

/** INV-15: what an attacker with a solver can find out, and what the readers lose for it. */
export const figures: FigureSet = {
  name: 'disclosure',
  async measure({ size, clock, seed }: MeasureOptions): Promise<readonly Figure[]> {
    const highs = await solver();
    const random = chance(seed);
    const tables = attackTables(highs, random, CASES[size]);
    const large = timeLargest(random, clock, TIMINGS[size]);
    return [
      {
        what: 'tables attacked',
        value: tables.attacked,
        unit: 'tables',
        atLeast: CASES[size],
      },
      {
        what: 'hidden figures a reader tried to solve',
        value: tables.hidden,
        unit: 'figures',
      },
      { what: 'small cells pinned', value: tables.pinned, unit: 'cells', atMost: 0 },
      {
        what: 'other hidden cells solved to a narrow interval',
        value: tables.narrow,
        unit: 'cells',
        atMost: 0,
      },
      { what: 'lost of non-small cells, tables of up to 7 × 6', value: tables.lost, unit: '%' },
      {
        what: 'lost of non-small cells, table of 30 × 12',
        value: large.lost,
        unit: '%',
      },
      { what: 'publishing a table of 30 × 12', value: large.ms, unit: 'ms', atMost: 200 },
    ];
  },
};

function attackTables(highs: Highs, random: () => number, count: number) {
  const tally = { attacked: 0, hidden: 0, pinned: 0, narrow: 0 };
  let [whole, lost] = [0, 0];
  for (let at = 0; at < count; at++) {
    const made = madeTable(random, {
      rows: random() < 0.4 ? 1 : 2 + Math.floor(random() * 6),
      columns: 2 + Math.floor(random() * 5),
      mean: [1.5, 4, 9, 20][Math.floor(random() * 4)] as number,
    });
    const audience: Audience = random() < 0.2 ? 'public' : 'funder';
    const published = publish(rawOf(made), audience);
    const losses = lossesIn(made, published);
    whole += losses.whole;
    lost += losses.lost;
    const given = { statements: statementsOf(published), parts: made.parts };
    add(tally, verdictOn(highs, { threshold: THRESHOLD[audience], ...given }));
  }
  return { ...tally, lost: (100 * lost) / whole };
}

function add(tally: Tally, verdict: ReturnType<typeof verdictOn>): void {
  tally.attacked++;
  tally.hidden += verdict.hidden;
  tally.pinned += verdict.pinned.length;
  tally.narrow += verdict.narrow.length;
}

/** Cells at or above the threshold, and how many of them a reader does not get. */
function lossesIn({ parts }: MadeTable, { cells, audience }: PublishedTable) {
  const big = [...cells.keys()].filter(
    (at) => parts.reduce((sum, part) => sum + sumOf(part, [at]), 0) >= THRESHOLD[audience],
  );
  const isLost = (at: number) => {
    const cell = cells[at];
    return cell !== undefined && !isShown(cell);
  };
  return { whole: big.length, lost: big.filter(isLost).length };
}

function timeLargest(random: () => number, clock: () => number, times: number) {
  const made = madeTable(random, { rows: 30, columns: 12, mean: 8 });
  let ms = Number.POSITIVE_INFINITY;
  let published: PublishedTable | undefined;
  for (let time = 0; time < times; time++) {
    const began = clock();
    [published] = publishTogether({ tables: [rawOf(made)], audience: 'funder' });
    ms = Math.min(ms, clock() - began);
  }
  const { whole, lost } = lossesIn(made, published as PublishedTable);
  return { ms, lost: (100 * lost) / whole };
}
