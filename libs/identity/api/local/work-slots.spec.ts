import { describe, expect, it } from '@jest/globals';
import { WorkSlots } from './work-slots.js';

const UNAVAILABLE = { problems: [{ code: 'UNAVAILABLE' }] };

/** Work that goes on until it is told to end, and what came of it. */
class Desk {
  /** Whose work began, in order. */
  readonly begun: string[] = [];
  /** Whose work was turned away, in order. */
  readonly turnedAway: string[] = [];
  private readonly ends: (() => void)[] = [];

  constructor(private readonly slots: WorkSlots) {}

  /** Comes from a place, named `place` and a number. */
  come(place: string, name = place): Promise<void> {
    return this.slots
      .run(place, () => {
        this.begun.push(name);
        return new Promise<void>((end) => this.ends.push(end));
      })
      .catch((error) => {
        expect(error).toMatchObject(UNAVAILABLE);
        this.turnedAway.push(name);
      });
  }

  /** Ends the work that has gone on longest, and lets the next begin. */
  async endOne(): Promise<void> {
    this.ends.shift()?.();
    await settled();
  }
}

/** Everything that was promised so far has been told. */
const settled = () => new Promise<void>((done) => setImmediate(done));

describe('two at once, three that wait', () => {
  it('the sixth is turned away at once, and all others are done', async () => {
    const desk = new Desk(new WorkSlots(2, 3));
    for (let n = 1; n <= 6; n += 1) desk.come('a', `a${n}`);
    await settled();
    expect(desk.begun).toEqual(['a1', 'a2']);
    expect(desk.turnedAway).toEqual(['a6']);
    for (let n = 1; n <= 3; n += 1) await desk.endOne();
    expect(desk.begun).toEqual(['a1', 'a2', 'a3', 'a4', 'a5']);
  });

  it('one that fails gives its slot on', async () => {
    const slots = new WorkSlots(1, 3);
    const fails = slots.run('a', () => Promise.reject(new Error('no')));
    const next = slots.run('a', async () => 'done');
    await expect(fails).rejects.toThrow('no');
    expect(await next).toBe('done');
    expect(await slots.run('a', async () => 'again')).toBe('again');
  });
});

describe('between networks', () => {
  it('one that sends forty keeps nobody else out, who is next', async () => {
    const desk = new Desk(new WorkSlots(2, 16));
    for (let n = 1; n <= 40; n += 1) desk.come('flood', `flood ${n}`);
    await settled();
    expect(desk.turnedAway).toHaveLength(22);
    desk.come('home');
    await settled();
    // The newest of the longest line makes room.
    expect(desk.turnedAway.at(-1)).toBe('flood 18');
    await desk.endOne();
    await desk.endOne();
    expect(desk.begun.slice(0, 2)).toEqual(['flood 1', 'flood 2']);
    expect(desk.begun.slice(2).sort()).toEqual(['flood 3', 'home']);
  });

  it('each has its turn, however long its line is', async () => {
    const desk = new Desk(new WorkSlots(1, 16));
    for (const place of ['a', 'a', 'a', 'a', 'b', 'b', 'c']) desk.come(place);
    for (let n = 1; n <= 6; n += 1) await desk.endOne();
    expect(desk.begun.join('')).toBe('aabcaba');
  });

  it('who has as long a line as anybody makes nobody leave', async () => {
    const desk = new Desk(new WorkSlots(1, 4));
    for (const place of ['a', 'a', 'a', 'b', 'b']) desk.come(place);
    desk.come('b', 'one too many');
    await settled();
    expect(desk.turnedAway).toEqual(['one too many']);
  });
});
