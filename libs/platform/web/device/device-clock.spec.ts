/** @jest-environment node */

import { beforeEach, describe, expect, it } from '@jest/globals';
import { DeviceClock } from './device-clock.js';

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
