import { describe, expect, it } from '@jest/globals';
import {
  GUESS_LIMITS,
  type GuessHistory,
  SYSTEM_FAILURES_A_MINUTE,
  secondsToWait,
} from './guess-limits.js';

const NOW = new Date('2026-11-26T02:00:00Z');
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000);
const NONE = { count: 0, lastAt: null };
const CLEAN: GuessHistory = {
  pair: NONE,
  prefix: NONE,
  widePair: NONE,
  wide: NONE,
  systemLastMinute: 0,
  secondSteps: NONE,
};
const failures = (count: number, seconds = 0) => ({ count, lastAt: ago(seconds) });

describe('a guess', () => {
  it.each<[string, Partial<GuessHistory>, number]>([
    ['after 5 at this account from here', { pair: failures(5) }, 30],
    ['after 6', { pair: failures(6) }, 60],
    ['after 9', { pair: failures(9) }, 480],
    ['after 10', { pair: failures(10) }, 900],
    ['after thousands', { pair: failures(9_999) }, 900],
    ['after 5, 12.5 seconds ago', { pair: failures(5, 12.5) }, 18],
    ['after 40 from here', { prefix: failures(40) }, 10],
    ['after 60 from here', { prefix: failures(60) }, 300],
    ['after 20 at this account from the whole network', { widePair: failures(20) }, 30],
    ['after 160 from the whole network', { wide: failures(160) }, 10],
    ['after thousands from the whole network', { wide: failures(9_999) }, 300],
    ['after 20 wrong codes', { secondSteps: failures(20) }, 60],
    ['after 30 wrong codes', { secondSteps: failures(30) }, 3_600],
    ['the longest of them', { pair: failures(5), prefix: failures(42) }, 40],
    [
      'after one, under pressure',
      { pair: failures(1), systemLastMinute: SYSTEM_FAILURES_A_MINUTE },
      30,
    ],
  ])('%s waits', (_, history, seconds) => {
    expect(secondsToWait({ ...CLEAN, ...history }, NOW)).toBe(seconds);
  });

  it.each<[string, Partial<GuessHistory>]>([
    ['the first', {}],
    ['after 4 at this account from here', { pair: failures(4) }],
    ['after 39 from here', { prefix: failures(39) }],
    ['after 19 at this account from the whole network', { widePair: failures(19) }],
    ['after 159 from the whole network', { wide: failures(159) }],
    ['once the wait is over', { pair: failures(5, 30) }],
    ['after one in a calm minute', { pair: failures(1), systemLastMinute: 119 }],
  ])('%s does not', (_, history) => {
    expect(secondsToWait({ ...CLEAN, ...history }, NOW)).toBe(0);
  });
});

it('nobody outside can keep the rightful owner out who comes from another place', () => {
  const attacked = { ...CLEAN, systemLastMinute: 1_000_000 };
  expect(secondsToWait({ ...attacked, pair: failures(1_000), prefix: failures(1_000) }, NOW)).toBe(
    900,
  );
  expect(secondsToWait(attacked, NOW)).toBe(0);
});

it('an attacker has few guesses a day at one account from one place', () => {
  let at = new Date(NOW);
  const end = NOW.getTime() + 24 * 3_600_000;
  let guesses = 0;
  let lastAt: Date | null = null;
  for (; at.getTime() < end; guesses += 1) {
    const wait = secondsToWait({ ...CLEAN, pair: { count: guesses, lastAt } }, at);
    at = new Date(at.getTime() + wait * 1000);
    lastAt = at;
  }
  expect(guesses).toBeLessThan(110);
  expect(GUESS_LIMITS.pair.longestWaitSeconds).toBe(900);
});
