import { createHash } from 'node:crypto';

/**
 * The cases of a long proof that are asked, as `libs/platform/api/testing/drawn.ts` draws them for specs below the
 * tools: the same draw asks the same ones, in their order. Without a draw all of them.
 *
 * @template T
 * @param {string | undefined} draw what `npm test` drew by (TEST_DRAW)
 * @param {readonly T[]} cases
 * @param {(one: T) => string} keyOf what a case is known by, whatever its place
 * @param {number} [oneIn] one of how many is asked; at least one is
 * @returns {T[]}
 */
export function byLot(draw, cases, keyOf, oneIn = 2) {
  if (!draw) return [...cases];
  const lotOf = (one) =>
    createHash('sha256')
      .update(`${draw} ${keyOf(one)}`)
      .digest('hex');
  const inOrderOfLots = [...cases].sort((a, b) => (lotOf(a) < lotOf(b) ? -1 : 1));
  const asked = new Set(inOrderOfLots.slice(0, Math.ceil(cases.length / oneIn)));
  return cases.filter((one) => asked.has(one));
}
