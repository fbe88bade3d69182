/** @jest-environment node */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { DeviceClock } from './device-clock.js';
import type { ServerClock } from './server-clock.js';

const SERVER = Date.parse('2026-11-27T21:47:00Z');
const HOUR = 3_600_000;

/** A phone whose clock is so far from the server's, and what happens to both. */
function phone(aheadMs: number) {
  const it = { wall: SERVER + aheadMs, steady: 5_000, heard: null as ServerClock | null };
  const clock = new DeviceClock({
    wall: () => it.wall,
    steady: () => it.steady,
    heard: () => it.heard,
  });
  const pass = (ms: number) => {
    it.wall += ms;
    it.steady += ms;
  };
  /** An answer that took two hundred milliseconds. */
  const answer = (serverMs: number) => {
    const askedMs = it.wall;
    pass(200);
    it.heard = { serverMs, askedMs, heardMs: it.wall, steadyMs: it.steady };
  };
  return { it, clock, pass, answer };
}

describe('the clock of a phone', () => {
  it('is not known before the server has answered', () => {
    expect(phone(0).clock.now().isKnown).toBe(false);
  });

  it.each([-2 * HOUR, -40_000, 0, 90_000, 2 * HOUR])('%d ms ahead is corrected', (ahead) => {
    const { clock, pass, answer } = phone(ahead);
    answer(SERVER + 100);
    pass(10 * 60_000);
    const { at, isKnown } = clock.now();
    expect(isKnown).toBe(true);
    expect(Math.abs(at.getTime() - (SERVER + 10 * 60_000 + 200))).toBeLessThan(1_000);
  });

  it.each([2 * HOUR, -2 * HOUR, 61_000])(
    'turned by %d ms is not known until the next answer',
    (by) => {
      const { it: phoneIs, clock, pass, answer } = phone(0);
      answer(SERVER);
      phoneIs.wall += by;
      expect(clock.now().isKnown).toBe(false);
      phoneIs.wall -= by;
      // Turned back it was turned all the same.
      expect(clock.now().isKnown).toBe(false);
      pass(1_000);
      answer(SERVER + 2_000);
      expect(clock.now().isKnown).toBe(true);
    },
  );

  it('of a page that begins anew is the one that an earlier page measured', () => {
    const { clock } = phone(2 * HOUR);
    clock.recall({ offsetMs: -2 * HOUR, serverMs: SERVER - 60_000 });
    expect(clock.now()).toEqual({ at: new Date(SERVER), isKnown: true });
  });

  it('that stands before the last answer is not known', () => {
    const { clock } = phone(0);
    clock.recall({ offsetMs: 0, serverMs: SERVER + HOUR });
    expect(clock.now().isKnown).toBe(false);
  });
});

const MINUTE = 60_000;
const NIGHT = Date.parse('2026-11-27T21:47:00Z');

describe('a clock that was measured', () => {
  let wall: number;
  let steady: number;
  let clock: DeviceClock;
  const passes = (ms: number) => {
    wall += ms;
    steady += ms;
  };
  beforeEach(() => {
    // Ten minutes slow.
    wall = NIGHT - 10 * MINUTE;
    steady = 0;
    clock = new DeviceClock({ wall: () => wall, steady: () => steady });
    clock.measure(NIGHT, wall);
  });

  it('tells the time of the server', () => {
    passes(3 * MINUTE);
    expect(clock.now()).toEqual({ at: new Date(NIGHT + 3 * MINUTE), isKnown: true });
  });

  it('is not set by an answer that was long on its way: nobody knows which half of it was', () => {
    const asked = wall;
    passes(18 * MINUTE);
    clock.measure(NIGHT + 18 * MINUTE, asked);
    expect(clock.now()).toEqual({ at: new Date(NIGHT + 18 * MINUTE), isKnown: true });
  });

  it.each([2 * 60 * MINUTE, -2 * 60 * MINUTE])(
    'is not set by an answer under which it was turned by %d ms, and vouches for nothing',
    (turned) => {
      const asked = wall;
      passes(300);
      wall += turned;
      clock.measure(NIGHT + 300, asked);
      expect(clock.now().isKnown).toBe(false);
      clock.measure(NIGHT + 300, wall);
      expect(clock.now()).toEqual({ at: new Date(NIGHT + 300), isKnown: true });
    },
  );
});
