import { describe, expect, it } from '@jest/globals';
import { LastResults } from './last-results.js';

/** Asks in this order, and tells for which digests something was made. */
function made(most: number, asked: readonly string[]): string[] {
  const results = new LastResults<{ readonly of: string }>(most);
  const log: string[] = [];
  for (const digest of asked) {
    const result = results.of(digest, () => {
      log.push(digest);
      return { of: digest };
    });
    expect(result.of).toBe(digest);
  }
  return log;
}

describe('the last results', () => {
  it.each<[string, number, string, string]>([
    ['are made once', 2, 'a a a', 'a'],
    ['are made of what is new', 2, 'a b a b', 'a b'],
    ['are forgotten by who was asked for longest ago', 2, 'a b c a', 'a b c a'],
    ['stay by being asked for', 2, 'a b a c a b', 'a b c b'],
    ['are none when none is kept', 0, 'a a', 'a a'],
  ])('%s', (_what, most, asked, expected) => {
    expect(made(most, asked.split(' '))).toEqual(expected.split(' '));
  });
});
