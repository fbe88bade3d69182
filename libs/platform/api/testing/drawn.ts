import { createHash } from 'node:crypto';
import { leftOut } from './left-out.js';

/**
 * The cases of a long proof that are asked. `npm test` draws a part of them by the state of the sources (TEST_DRAW):
 * the same sources draw the same, and a change draws anew, so that in time each case is met. Everywhere else, in
 * `npm test -- whole` and wherever a spec is run by itself, all of them are asked.
 *
 * @param what the cases in words, as the run says of how many it asked how few; null where the caller says it
 * @param cases all of them, in their order
 * @param keyOf what a case is known by, whatever its place
 * @param oneIn one case of how many is asked; at least one is
 */
export function drawn<T>(
  what: string | null,
  cases: readonly T[],
  keyOf: (one: T) => string,
  oneIn = 2,
): readonly T[] {
  const draw = process.env['TEST_DRAW'];
  if (!draw || cases.length < 2) return cases;
  const asked = new Set(byLot(draw, cases, keyOf).slice(0, Math.ceil(cases.length / oneIn)));
  if (what) leftOut(`${what}: ${asked.size} of ${cases.length} are asked, by lot`);
  return cases.filter((one) => asked.has(one));
}

/**
 * The same where each case is asked on one of two ways: which of them are asked on this one.
 *
 * @param isFirst whether this is the first of the two ways
 */
export function drawnBetween<T>(
  what: string | null,
  cases: readonly T[],
  keyOf: (one: T) => string,
  isFirst: boolean,
): readonly T[] {
  const first = new Set(drawn(what, cases, keyOf));
  if (first.size === cases.length || isFirst) return cases.filter((one) => first.has(one));
  return cases.filter((one) => !first.has(one));
}

function byLot<T>(draw: string, cases: readonly T[], keyOf: (one: T) => string): readonly T[] {
  const lotOf = (one: T) =>
    createHash('sha256')
      .update(`${draw} ${keyOf(one)}`)
      .digest('hex');
  return cases
    .map((one) => ({ one, lot: lotOf(one) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .map(({ one }) => one);
}
