import { afterEach, describe, expect, it } from '@jest/globals';
import Sequencer from './sequencer.mjs';

const SIZES = {
  'journeys/guard': 9000,
  'journeys/task': 3000,
  'journeys/main-job': 5000,
  'pages/every-page-wide': 1000,
};
const tests = Object.entries(SIZES).map(([name, size]) => ({
  path: `/a/folder/apps/e2e/${name}.spec.ts`,
  context: { config: { rootDir: '/a/folder' }, hasteFS: { getSize: () => size } },
}));
const orderOf = (given) =>
  new Sequencer({ globalConfig: {} })
    .sort(given)
    .map(({ path }) => /e2e\/(.+)\.spec/.exec(path)?.[1]);

describe('the order of the journeys', () => {
  afterEach(() => {
    delete process.env.TEST_ORDER;
  });

  it('is what takes longest, then the largest, whatever order they were found in', () => {
    expect(orderOf(tests).slice(2)).toEqual(['journeys/guard', 'journeys/task']);
    expect(orderOf(tests.toReversed()).slice(2)).toEqual(['journeys/guard', 'journeys/task']);
  });

  it('is another for another word, the same for the same, and begins with what wants a fresh demo', () => {
    const drawn = Array.from('abcdefgh', (word) => {
      process.env.TEST_ORDER = word;
      expect(orderOf(tests.toReversed())).toEqual(orderOf(tests));
      return orderOf(tests);
    });
    expect(new Set(drawn.map(String)).size).toBeGreaterThan(1);
    expect(new Set(drawn.map(([first]) => first))).toEqual(new Set(['journeys/main-job']));
  });
});
