import { afterEach, describe, expect, it } from '@jest/globals';
import { keepTicks, keptTicks, withoutSent, withTick } from './kept-ticks.js';

afterEach(() => localStorage.clear());

describe('ticks that are not sent', () => {
  it('are kept by seminar, by id, and go when they are sent', () => {
    keepTicks('s1', [{ signUpId: 'a', isPresent: true }]);
    expect(keptTicks('s1')).toEqual([{ signUpId: 'a', isPresent: true }]);
    expect(keptTicks('s2')).toEqual([]);
    keepTicks('s1', []);
    expect(localStorage.length).toBe(0);
  });

  it('what cannot be read is nothing', () => {
    localStorage.setItem('seminar-ticks s1', '{');
    expect(keptTicks('s1')).toEqual([]);
    localStorage.setItem('seminar-ticks s1', '[{"signUpId":1}]');
    expect(keptTicks('s1')).toEqual([]);
  });

  it('the last of each says, and one that changed while it was sent stays', () => {
    const on = { signUpId: 'a', isPresent: true };
    const off = { signUpId: 'a', isPresent: false };
    const other = { signUpId: 'b', isPresent: true };
    expect(withTick(withTick([other], on), off)).toEqual([other, off]);
    expect(withoutSent([other, off], [on, other])).toEqual([off]);
  });
});
