import TestSequencer from '@jest/test-sequencer';

/** A few lines that open every page: begun last, they would be waited for by everybody else's worker. */
const LONG = /every-page-/;

/**
 * Journeys that share a portal stand in one order everywhere, the largest file first: by what the last run took
 * (Jest's own) they stood in another here than on a fresh clone, and one that broke there held here.
 */
export default class Sequencer extends TestSequencer {
  sort(tests) {
    return tests.every(({ context }) => context.config.displayName?.name === 'e2e')
      ? [...tests].sort((one, other) => this.#size(other) - this.#size(one))
      : super.sort(tests);
  }

  #size({ path, context }) {
    return LONG.test(path) ? Number.MAX_SAFE_INTEGER : (context.hasteFS.getSize(path) ?? 0);
  }
}
