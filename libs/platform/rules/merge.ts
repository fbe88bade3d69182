import type { Problem } from './problem.js';
import { check, fail, type Result } from './result.js';

/** A part of a record that is saved by itself, field by field. */
export type Part = object;

/** What somebody changed in a part: the fields they touched, as they shall be and as they began. */
export interface PartChange<P extends Part> {
  readonly to: Partial<P>;
  readonly from: Partial<P>;
}

/**
 * What a part becomes when somebody saves over another's save (pages.md 2.2): different fields merge;
 * a field that both changed to different things is a choice and stays as it is.
 * A field that is not in `from` began as nobody knows, and is never written over another value.
 * Problem: `CONFLICT` on each such field.
 */
export function mergeChange<P extends Part>(now: P, { to, from }: PartChange<P>): Result<P> {
  const problems: Problem[] = [];
  const merged: P = { ...now };
  for (const field of Object.keys(to) as (keyof P & string)[]) {
    const value = to[field] as P[typeof field];
    const isKnown = field in from;
    const isTouched = !isKnown || !isSame(from[field], value);
    if (!isTouched || isSame(now[field], value)) continue;
    if (isKnown && isSame(now[field], from[field])) merged[field] = value;
    else problems.push({ code: 'CONFLICT', field });
  }
  return check(problems, merged);
}

/**
 * A part as it becomes by a change that was begun on a version: as asked when nobody has saved since,
 * else merged where it says what it began with.
 * Problems: those of {@link mergeChange}, `CONFLICT` on `expectedVersion` without `from`.
 */
export function changePart<P extends Part>(
  now: P,
  version: number,
  change: { to: Partial<P>; from?: Partial<P> | null; expectedVersion: number },
): Result<P> {
  const { to, from, expectedVersion } = change;
  if (expectedVersion === version) return check([], { ...now, ...to });
  if (!from) return fail({ code: 'CONFLICT', field: 'expectedVersion' });
  return mergeChange(now, { to, from });
}

/** A set that several change: what each put in is in, what each took out is out. It has no conflicts. */
export function mergeSet<T>(
  now: readonly T[],
  { to, from }: { to: readonly T[]; from: readonly T[] },
): readonly T[] {
  const gone = from.filter((one) => !to.includes(one));
  const fresh = to.filter((one) => !from.includes(one) && !now.includes(one));
  return [...now.filter((one) => !gone.includes(one)), ...fresh];
}

/** By value; undefined is null, and the order within a list counts. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
