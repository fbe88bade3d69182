import { createHash } from 'node:crypto';
import TestSequencer from '@jest/test-sequencer';

/**
 * What opens every page, or walks the whole portal: begun last, they would be waited for by everybody else's
 * worker.
 */
const LONG = /every-page-|spec-groups\/apps-/;

/** Measures pages of the demo as it is, and copies its last pass: both come before what makes anything new. */
const FIRST = [/pages\/heights\./, /journeys\/main-job\./];

/** Of these the order is ours: journeys, and API specs in groups. */
const ORDERED = /\/(apps\/e2e|spec-groups)\//;

/**
 * Journeys that share a portal stand in one order everywhere, the largest file first, and so do groups of API
 * specs: by what the last run took (Jest's own) they stood in another here than on a fresh clone, and one that
 * broke there held here. With TEST_ORDER it is an order drawn by that word: who shares a portal with whom is a matter
 * of how fast the others are, and what counts on it breaks in another order.
 */
export default class Sequencer extends TestSequencer {
  sort(tests) {
    if (process.env.TEST_ORDER) {
      return [...tests].sort((one, other) => (this.#drawn(one) < this.#drawn(other) ? -1 : 1));
    }
    return tests.every(({ path }) => ORDERED.test(path))
      ? [...tests].sort((one, other) => this.#size(other) - this.#size(one))
      : super.sort(tests);
  }

  #drawn({ path, context }) {
    const first = FIRST.findIndex((one) => one.test(path));
    if (first >= 0) return ' '.repeat(first);
    const name = path.slice(context.config.rootDir.length);
    return createHash('sha256').update(`${process.env.TEST_ORDER} ${name}`).digest('hex');
  }

  #size({ path, context }) {
    const first = FIRST.findIndex((one) => one.test(path));
    if (first >= 0) return Number.MAX_SAFE_INTEGER - first;
    return LONG.test(path)
      ? Number.MAX_SAFE_INTEGER - FIRST.length
      : (context.hasteFS.getSize(path) ?? 0);
  }
}
