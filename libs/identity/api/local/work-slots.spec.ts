import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { WorkSlots } from './work-slots.js';

describe('two at once, three that wait', () => {
  it('the sixth is told at once, and all others are done', async () => {
    const slots = new WorkSlots(2, 3);
    let running = 0;
    let most = 0;
    const work = async () => {
      running += 1;
      most = Math.max(most, running);
      await delay(5);
      running -= 1;
    };
    const all = await Promise.allSettled(Array.from({ length: 6 }, () => slots.run(work)));
    expect(all.map(({ status }) => status)).toEqual([...Array(5).fill('fulfilled'), 'rejected']);
    expect(all[5]).toMatchObject({ reason: { problems: [{ code: 'UNAVAILABLE' }] } });
    expect(most).toBe(2);
  });

  it('one that fails gives its slot on', async () => {
    const slots = new WorkSlots(1, 3);
    const fails = slots.run(() => Promise.reject(new Error('no')));
    const next = slots.run(async () => 'done');
    await expect(fails).rejects.toThrow('no');
    expect(await next).toBe('done');
    expect(await slots.run(async () => 'again')).toBe('again');
  });
});
