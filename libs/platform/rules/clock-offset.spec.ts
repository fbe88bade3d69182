import { describe, expect, it } from '@jest/globals';
import { clockOffset, clocksAgree } from './clock-offset.js';

describe('a process and its database', () => {
  it.each<[string, number, number, number, number, boolean]>([
    ['an hour ahead', 3_600_000, 0, 3_600_004, 3600, false],
    ['an hour behind', 0, 3_600_000, 4, -3600, false],
    ['just too far ahead', 5100, 0, 5100, 5.1, false],
    ['just too far behind', 0, 5100, 0, -5.1, false],
    ['five seconds ahead', 5000, 0, 5040, 5, true],
    ['the same', 1000, 1001, 1002, 0, true],
    ['the same, and the answer took two seconds', 1000, 2000, 3000, 0, true],
    ['the same, and all of two seconds were on the way back', 1000, 1000, 3000, 1, true],
    ['behind by less than is told', 0, 20, 0, 0, true],
  ])('%s', (_, asked, database, answered, offset, agree) => {
    const found = clockOffset({ asked, database, answered });
    expect(found).toBe(offset);
    expect(clocksAgree(found)).toBe(agree);
  });
});
