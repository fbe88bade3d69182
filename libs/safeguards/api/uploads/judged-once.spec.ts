import { describe, expect, it } from '@jest/globals';
import { judgedOnce } from './judged-once.js';

describe('a judgement made once', () => {
  it('is what the judge says of each text, and asks it once', () => {
    const asked: string[] = [];
    const holds = judgedOnce((text) => {
      asked.push(text);
      return text === 'b';
    });
    expect(['a', 'b', 'a', 'b', 'a'].map(holds)).toEqual([false, true, false, true, false]);
    expect(asked).toEqual(['a', 'b']);
  });

  it('keeps no long text', () => {
    let asked = 0;
    const holds = judgedOnce(() => {
      asked += 1;
      return true;
    });
    expect([holds('a'.repeat(1_001)), holds('a'.repeat(1_001))]).toEqual([true, true]);
    expect(asked).toBe(2);
  });

  it('keeps a bounded number, and goes on judging', () => {
    let asked = 0;
    const holds = judgedOnce(() => {
      asked += 1;
      return false;
    });
    for (let n = 0; n < 20_001; n++) holds(String(n));
    holds('0');
    expect(asked).toBe(20_001);
    holds('20000');
    expect(asked).toBe(20_002);
  });
});
