import { describe, expect, it } from '@jest/globals';
import { type Attacker, SystemBuilder } from './system.js';
import { Witnesses } from './witnesses.js';

/** Three figures, counted by two agencies; what adds up to what does not matter here. */
function witnesses(): Witnesses {
  const build = new SystemBuilder(2);
  for (const count of [10, 8, 2]) build.add(count, [count, 0]);
  const { figures, equations, agencies } = build;
  return new Witnesses({ threshold: 5, agencies, figures, equations });
}
const moved = (...by: number[]) => Int32Array.from(by);
const reachOf = (of: Witnesses, figure: number, attacker: Attacker) => {
  const { down, up } = of.reach(figure, attacker);
  return [down, up];
};

describe('how far figures have been seen', () => {
  it('is nowhere before anything was found', () => {
    expect(reachOf(witnesses(), 0, 'outsider')).toEqual([0, 0]);
    expect(reachOf(witnesses(), 2, 1)).toEqual([0, 0]);
  });

  it('is the furthest of all witnesses, in each direction', () => {
    const seen = witnesses();
    seen.add('outsider', moved(0, 1, -1));
    seen.add('outsider', moved(3, 3, 0));
    seen.add('outsider', moved(-2, 2, -2));
    expect([0, 1, 2].map((at) => reachOf(seen, at, 'outsider'))).toEqual([
      [2, 3],
      [0, 3],
      [2, 0],
    ]);
  });

  it('is an outsider’s too when an agency could believe it, and no other agency’s', () => {
    const seen = witnesses();
    seen.add(0, moved(4, 0, 0));
    seen.add('outsider', moved(-6, 0, 0));
    expect(reachOf(seen, 0, 0)).toEqual([0, 4]);
    expect(reachOf(seen, 0, 'outsider')).toEqual([6, 4]);
    expect(reachOf(seen, 0, 1)).toEqual([0, 0]);
  });

  it('falls back on what else was seen when a figure is shown again', () => {
    const seen = witnesses();
    seen.add(0, moved(4, 0, 1));
    seen.add(0, moved(2, 2, 2));
    seen.add('outsider', moved(-1, 0, 0));
    seen.withdraw(2);
    expect(reachOf(seen, 0, 'outsider')).toEqual([1, 0]);
    expect(reachOf(seen, 0, 0)).toEqual([0, 0]);
    expect(reachOf(seen, 1, 0)).toEqual([0, 0]);
    expect(reachOf(seen, 2, 'outsider')).toEqual([0, 0]);
  });

  it('keeps what the second best saw, and takes no other agency’s for it', () => {
    const seen = witnesses();
    seen.add(0, moved(3, 0, 0));
    seen.add(1, moved(2, 0, 0));
    seen.add(0, moved(5, 1, 0));
    seen.withdraw(1);
    expect(reachOf(seen, 0, 0)).toEqual([0, 3]);
    expect(reachOf(seen, 0, 1)).toEqual([0, 2]);
    expect(reachOf(seen, 0, 'outsider')).toEqual([0, 3]);
  });

  it('is as before when the figure is taken after all', () => {
    const seen = witnesses();
    seen.add(0, moved(4, -1, 0));
    const bringBack = seen.withdraw(1);
    expect(reachOf(seen, 0, 0)).toEqual([0, 0]);
    bringBack();
    expect(reachOf(seen, 0, 0)).toEqual([0, 4]);
    expect(reachOf(seen, 1, 'outsider')).toEqual([1, 0]);
  });

  it('outlives what was found in between', () => {
    const seen = witnesses();
    seen.add('outsider', moved(4, -1, 0));
    const bringBack = seen.withdraw(1);
    seen.add('outsider', moved(2, 0, -2));
    expect(reachOf(seen, 0, 'outsider')).toEqual([0, 2]);
    bringBack();
    expect(reachOf(seen, 0, 'outsider')).toEqual([0, 4]);
    // It is found again when it is needed: another figure takes the first one away.
    seen.withdraw(1);
    expect(reachOf(seen, 0, 'outsider')).toEqual([0, 2]);
    // What was withdrawn for good stays away, whatever else is tried and brought back.
    seen.withdraw(2)();
    expect(reachOf(seen, 0, 'outsider')).toEqual([0, 2]);
    seen.withdraw(2);
    expect(reachOf(seen, 0, 'outsider')).toEqual([0, 0]);
  });

  it('counts again what was brought back, up and down', () => {
    const seen = witnesses();
    seen.add('outsider', moved(4, -1, 0));
    seen.add('outsider', moved(5, 0, -2));
    seen.withdraw(1)();
    seen.withdraw(2);
    expect(reachOf(seen, 0, 'outsider')).toEqual([0, 4]);
    const below = witnesses();
    below.add('outsider', moved(-4, 1, 0));
    below.withdraw(1)();
    below.withdraw(1);
    expect(reachOf(below, 0, 'outsider')).toEqual([0, 0]);
  });
});
