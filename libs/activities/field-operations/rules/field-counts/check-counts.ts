import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import type { PassType } from '../pass-type.js';
import { screenCounters } from '../tally.js';
import { type FieldCounter, isOfTheEvening, moreCounters } from './more-counters.js';
import { isQuarter, nextQuarter, quarterOf } from './quarter.js';

/** So many of one thing in one quarter; below zero what is taken back. Never who, never where. */
export interface CountEntry {
  readonly counter: FieldCounter;
  readonly quarter: Date;
  readonly n: number;
}

export interface CountGround {
  readonly type: PassType;
  readonly startedAt: Date;
  readonly now: Date;
}

/** Six counters, a night of quarters, and the totals: far more than a phone gathers. */
export const MOST_ENTRIES = 200;

/** More in a quarter of an hour is a slip of the thumb, or no meeting. */
const MOST_AT_ONCE = 200;

/** What is a total of the evening, in the quarter in which the pass began, whatever the phone says. */
export function withoutOwnTimes<Entry extends CountEntry>(
  entries: readonly Entry[],
  startedAt: Date,
): readonly Entry[] {
  const quarter = quarterOf(startedAt);
  return entries.map((entry) => (isOfTheEvening(entry.counter) ? { ...entry, quarter } : entry));
}

/** From the quarter before the start to the one after now. */
export function isOfPass(
  quarter: Date,
  { startedAt, now }: Pick<CountGround, 'startedAt' | 'now'>,
): boolean {
  const first = quarterOf(new Date(quarterOf(startedAt).getTime() - 1));
  return quarter >= first && quarter <= nextQuarter(quarterOf(now));
}

/**
 * Entries from a phone, possibly sent long after they were made: its clock is a claim, so a quarter before
 * the start and one ahead of now are let through (security.md 9). What is taken back may arrive before what
 * was counted: a sum is bounded at zero where it is read.
 * Problems, on `entries.{index}`: `COUNTER_NOT_OF_TYPE`, `NOT_A_COUNT`, `QUARTER_OUTSIDE_PASS`.
 */
export function checkCounts<Entry extends CountEntry>(
  entries: readonly Entry[],
  ground: CountGround,
): Result<readonly Entry[]> {
  const counters: readonly FieldCounter[] = [
    ...screenCounters(ground.type),
    ...moreCounters(ground.type).flatMap((group) => group.counters),
  ];
  const problems = entries.flatMap(({ counter, quarter, n }, index): Problem[] => {
    const field = `entries.${index}`;
    if (!counters.includes(counter)) return [{ code: 'COUNTER_NOT_OF_TYPE', field }];
    if (!Number.isInteger(n) || n === 0 || Math.abs(n) > MOST_AT_ONCE) {
      return [{ code: 'NOT_A_COUNT', field }];
    }
    if (!isQuarter(quarter) || !isOfPass(quarter, ground)) {
      return [{ code: 'QUARTER_OUTSIDE_PASS', field }];
    }
    return [];
  });
  return check(problems, entries);
}
