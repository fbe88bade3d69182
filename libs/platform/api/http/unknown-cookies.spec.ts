import { describe, expect, it } from '@jest/globals';
import { UNKNOWN_COOKIES, UnknownCookies } from './unknown-cookies.js';

const HERE = '203.0.113.9';
const { burst, aSecond } = UNKNOWN_COOKIES;

/** How many of `times` are let through at this moment. */
function passed(brake: UnknownCookies, times: number, from: (n: number) => string, ms = 0): number {
  const all = Array.from({ length: times }, (_, n) => brake.take(from(n), ms));
  return all.filter(Boolean).length;
}

describe('requests whose cookie opens nothing', () => {
  it('are let through as often as those without one, and then wait', () => {
    expect(passed(new UnknownCookies(), 500, () => HERE)).toBe(burst);
  });

  it('are counted by network: a /24, or a /48', () => {
    const brake = new UnknownCookies();
    expect(passed(brake, 500, (n) => `203.0.113.${n % 256}`)).toBe(burst);
    expect(passed(brake, 500, (n) => `2001:db8:1:${n.toString(16)}::1`)).toBe(burst);
    expect(passed(brake, 1, () => '2001:db8:2::1')).toBe(1);
  });

  it('get so many a second back, and never more than at first', () => {
    const brake = new UnknownCookies();
    passed(brake, burst, () => HERE);
    expect(passed(brake, 500, () => HERE, 1000)).toBe(aSecond);
    expect(passed(brake, 500, () => HERE, 3_600_000)).toBe(burst);
  });

  it('fill no memory: of so many networks the one that was quiet for longest is forgotten', () => {
    const brake = new UnknownCookies();
    passed(brake, burst, () => HERE);
    for (let n = 0; n < UNKNOWN_COOKIES.networks - 1; n += 1) {
      brake.take(`2001:db8:${n.toString(16)}::1`, 0);
      // It goes on meanwhile, and is not the one.
      expect(brake.take(HERE, 0)).toBe(false);
    }
    expect(brake.networks).toBe(UNKNOWN_COOKIES.networks);
    for (let n = 0; n < 9; n += 1) brake.take(`10.0.${n}.1`, 0);
    expect(brake.networks).toBe(UNKNOWN_COOKIES.networks);
    expect(brake.take(HERE, 0)).toBe(false);
  });
});
