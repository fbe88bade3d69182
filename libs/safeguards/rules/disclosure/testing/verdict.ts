import type { Highs } from 'highs';
import { Reader, type Statement } from './reader.js';

/** What came out, and the truth behind it: the smallest counts, agency by agency. */
export interface Case {
  readonly threshold: number;
  readonly statements: readonly Statement[];
  /** Of each contributing agency, aligned with the members of the statements. */
  readonly parts: readonly (readonly number[])[];
  /** Sums that are not published and must not be found either: spans between two periods. */
  readonly spans?: readonly (readonly number[])[];
  /** Search whole numbers: for what is no plain table with its totals. */
  readonly whole?: boolean;
}

export interface Verdict {
  /** Figures not shown that were looked at, times readers. */
  readonly hidden: number;
  /** Small ones narrowed beyond what their label says, with where. */
  readonly pinned: readonly string[];
  /** Others solved to an interval narrower than the threshold. */
  readonly narrow: readonly string[];
}

/**
 * What every reader of security.md 7 can find out: nobody in particular, and each agency with its
 * own part. What an agency knows from its own part and the grand total alone is not held against
 * the table.
 */
export function verdictOn(highs: Highs, given: Case): Verdict {
  const { threshold, statements, parts, spans = [], whole = false } = given;
  const size = parts[0]?.length ?? 0;
  const all = [...Array(size).keys()];
  const truth = all.map((at) => parts.reduce((sum, part) => sum + (part[at] as number), 0));
  const nothing = all.map(() => 0);
  const [pinned, narrow]: [string[], string[]] = [[], []];
  let hidden = 0;
  // What another table shows, or shows later, is published.
  const shown = new Set(statements.filter(({ cell }) => 'shown' in cell).map(nameOf));
  const told = statements.filter((each) => !('shown' in each.cell) && !shown.has(nameOf(each)));
  const targets: Target[] = [...told, ...spans.map((members) => ({ members, order: 0 }))];
  for (const [who, own] of [nothing, ...parts].entries()) {
    const readers = new Map<string, Reader>();
    /** Who has read everything up to `last`, and of what came after it the grand totals up to `totals`. */
    const readerOf = (last: number, totals: number) => {
      const known = statements.filter(
        ({ order = 0, isTotal }) => order <= last || (isTotal && order <= totals),
      );
      const name = `${last} ${totals}`;
      const reader = readers.get(name) ?? new Reader(highs, known, own, threshold, whole);
      readers.set(name, reader);
      return reader;
    };
    for (const target of targets) {
      const count = sumOf(truth, target.members);
      if (count === 0 || (!target.cell && count >= threshold)) continue;
      hidden++;
      const fault = (last: number, totals = last) => {
        const range = readerOf(last, totals).range(target.members);
        const known = statements.filter(({ order = 0 }) => order <= last);
        return faultOf(target, range, { count, own, who, threshold, statements: known });
      };
      const found = fault(Number.POSITIVE_INFINITY);
      if (!found) continue;
      // What was as plain before it came out is not told by it, nor what an agency, with its own part
      // of them, reads off the grand totals: of a small figure not even they may tell.
      const { order = 0 } = target;
      const totals = who > 0 && count >= threshold ? order : order - 1;
      if (order > 0 && fault(order - 1, totals)) continue;
      (count < threshold ? pinned : narrow).push(found);
    }
    for (const reader of readers.values()) reader.dispose();
  }
  return { hidden, pinned, narrow };
}

interface Target {
  readonly members: readonly number[];
  readonly cell?: Statement['cell'];
  readonly order?: number;
}

/** How a range falls short of what is promised of the figure; nothing when it does not. */
function faultOf(
  { members, cell }: Target,
  { least, most }: { least: number; most: number },
  given: Pick<Case, 'threshold' | 'statements'> & {
    readonly count: number;
    readonly own: readonly number[];
    readonly who: number;
  },
): string | undefined {
  const { count, own, who, threshold, statements } = given;
  const mine = sumOf(own, members);
  const others = othersIn(statements, members, own);
  const where = `reader ${who}, ${members.join('+')} = ${count}: ${least} to ${most}`;
  if (count < threshold) {
    const reach = Math.min(threshold - 1, mine + others);
    return least > Math.max(1, mine) || most < reach ? where : undefined;
  }
  const floor = cell && 'reason' in cell && cell.reason === 'protects' ? threshold : 0;
  const room = mine + others - Math.max(floor, mine);
  const wanted = who === 0 ? threshold : Math.max(0, Math.min(threshold, room));
  return most - least < wanted ? where : undefined;
}

const nameOf = ({ members }: Statement) => [...members].sort((a, b) => a - b).join('+');

/** The most that all the others can have counted there, by what is told of the grand totals alone. */
function othersIn(
  statements: readonly Statement[],
  members: readonly number[],
  own: readonly number[],
): number {
  const bounds = statements
    .filter((each) => each.isTotal && members.every((at) => each.members.includes(at)))
    .map(({ cell, members: all }) => {
      const most =
        'shown' in cell
          ? cell.shown
          : cell.label === 'fewerThan'
            ? cell.n - 1
            : Number.POSITIVE_INFINITY;
      return most - sumOf(own, all);
    });
  return Math.min(Number.POSITIVE_INFINITY, ...bounds);
}

export function sumOf(counts: readonly number[], members: readonly number[]): number {
  return members.reduce((sum, at) => sum + (counts[at] as number), 0);
}
