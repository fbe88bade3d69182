import type { Problem } from '@stad/platform/rules/problem.js';
import { fail, ok, type Result } from '@stad/platform/rules/result.js';
import {
  type CountEntry,
  type CountGround,
  checkCounts,
  isOfPass,
  MOST_ENTRIES,
  withoutOwnTimes,
} from '../field-counts/check-counts.js';
import { type FieldCounter, isOfTheEvening } from '../field-counts/more-counters.js';
import { isQuarter, quarterOf } from '../field-counts/quarter.js';

/** A line of a batch as the phone wrote it. */
export interface SealedEntry {
  readonly counter: FieldCounter;
  /** ISO instant of the beginning of the quarter, by the corrected clock; null where nobody knows it. */
  readonly quarter: string | null;
  readonly n: number;
}

/** An entry in the quarter in which it is kept. */
export interface PlacedEntry extends CountEntry {
  /** How many of `n` stand in the quarter of the start because nobody knows theirs. */
  readonly untimed: number;
}

/** The sum of one counter over a batch. */
export interface CounterSum {
  readonly counter: FieldCounter;
  readonly n: number;
}

const BROKEN: Problem = { code: 'SEAL_BROKEN' };

/**
 * The lines of a batch from the text that was sealed. Problems: `SEAL_BROKEN` where it is no batch of the
 * form that is agreed, `TOO_MANY_ENTRIES`.
 */
export function readBatch(text: string): Result<readonly SealedEntry[]> {
  const batch = parsed(text);
  if (!isObject(batch) || batch['v'] !== 1 || !Array.isArray(batch['entries'])) return fail(BROKEN);
  const entries: readonly unknown[] = batch['entries'];
  if (entries.length > MOST_ENTRIES) return fail({ code: 'TOO_MANY_ENTRIES' });
  return entries.every(isEntry) ? ok(entries) : fail(BROKEN);
}

/**
 * The entries of a batch in their quarters. The phone has corrected them by its clock; one it could not
 * correct stands in the quarter of the start and is told, never guessed. So does one that cannot be right: a
 * clock that was turned while no page was open does not show in the phone, which could do nothing about a refusal.
 * Problems, on `entries.{index}`: those of `checkCounts`.
 */
export function placeBatch(
  entries: readonly SealedEntry[],
  ground: CountGround,
): Result<readonly PlacedEntry[]> {
  const start = quarterOf(ground.startedAt);
  const placed = entries.map(({ counter, quarter, n }) => {
    const told = quarter === null ? null : new Date(quarter);
    const isKnown = told !== null && !(isQuarter(told) && !isOfPass(told, ground));
    return {
      ...{ counter, n },
      quarter: isKnown ? told : start,
      // A total of the evening bears no time, so that none of it is missing.
      untimed: isKnown || isOfTheEvening(counter) ? 0 : n,
    };
  });
  return checkCounts(withoutOwnTimes(placed, ground.startedAt), ground);
}

/** The batch as sums without quarters: what a correction is asked for. What comes to nothing asks for none. */
export function sumsOf(entries: readonly CounterSum[]): readonly CounterSum[] {
  const sums = new Map<FieldCounter, number>();
  for (const { counter, n } of entries) sums.set(counter, (sums.get(counter) ?? 0) + n);
  return [...sums].flatMap(([counter, n]) => (n === 0 ? [] : [{ counter, n }]));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Of the right types; whether the counter is one of the pass, `checkCounts` says. */
function isEntry(value: unknown): value is SealedEntry {
  if (!isObject(value)) return false;
  const { counter, quarter, n } = value;
  return (
    typeof counter === 'string' &&
    typeof n === 'number' &&
    (quarter === null || typeof quarter === 'string')
  );
}
