import { afterEach, describe, expect, it } from '@jest/globals';
import { Thread, type ThreadLimits } from './thread.js';
import type { ThreadWork } from './thread-work.js';

/** Work in another thread: what comes of it, what goes wrong with it, and that nothing is left behind. */
const work = <Input, Output>(name: string): ThreadWork<Input, Output> => ({
  module: new URL('./testing/made-work.js', import.meta.url),
  name,
});

const threads: Thread[] = [];
function threadOf(limits: Partial<ThreadLimits> = {}): Thread {
  const thread = new Thread(limits);
  threads.push(thread);
  return thread;
}
afterEach(async () => {
  for (const thread of threads.splice(0)) await thread.close();
});

const codesOf = (result: Promise<unknown>) =>
  result.then(
    () => [],
    (error) => error.problems?.map(({ code }: { code: string }) => code) ?? [error.message],
  );

describe('refused', () => {
  it('what the work refuses, with what it says of it', async () => {
    const refused = threadOf().run(work('refuses'), { largest: 3 });
    await expect(refused).rejects.toMatchObject({
      problems: [{ code: 'TEXT_TOO_LONG', field: 'body', params: { largest: 3 } }],
    });
  });

  it.each([
    ['a fault of ours, by its own words', 'fails', ['it is broken']],
    ['a function that is not there', 'none', [expect.stringContaining('exports no none')]],
  ])('%s', async (_, name, expected) => {
    expect(await codesOf(threadOf().run(work(name), null))).toEqual(expected);
  });

  it('what goes on without end; the next has a thread of its own', async () => {
    const thread = threadOf({ limitMs: 50 });
    expect(await codesOf(thread.begin(work('neverEnds'), null))).toEqual(['TOO_LARGE_TO_COMPUTE']);
    const patient = threadOf();
    expect(await patient.run(work('doubles'), 21)).toBe(42);
  });

  it('what fills the memory of objects', async () => {
    const thread = threadOf({ heapMb: 24 });
    expect(await codesOf(thread.begin(work('fillsMemory'), null))).toEqual([
      'TOO_LARGE_TO_COMPUTE',
    ]);
    expect(await thread.run(work('doubles'), 21)).toBe(42);
  });

  it('whoever is one too many', async () => {
    const thread = threadOf({ mayAsk: 2 });
    const others = [
      codesOf(thread.run(work('neverEnds'), null)),
      codesOf(thread.run(work('doubles'), 1)),
    ];
    expect(await codesOf(thread.run(work('doubles'), 1))).toEqual(['UNAVAILABLE']);
    await thread.close();
    expect(await Promise.all(others)).toEqual([['UNAVAILABLE'], ['UNAVAILABLE']]);
  });
});

describe('done', () => {
  it('in the order it was asked for', async () => {
    const thread = threadOf();
    const order: number[] = [];
    const ask = (n: number) => thread.run<number, number>(work('doubles'), n);
    await Promise.all([1, 2, 3].map((n) => ask(n).then((result) => order.push(result))));
    expect(order).toEqual([2, 4, 6]);
  });

  it('later than somebody waits for it: who asks again has it', async () => {
    const thread = threadOf({ patienceMs: 1 });
    const result = thread.begin<number, number>(work('doubles'), 21);
    expect(await codesOf(thread.patiently(result))).toEqual(['TAKES_LONG']);
    expect(await result).toBe(42);
  });
});

describe('what nobody waits for any more', () => {
  it('is not begun, and what has begun goes on', async () => {
    const thread = threadOf({ patienceMs: 1 });
    const first = thread.begin<number, number>(work('doubles'), 1);
    const second = thread.begin<number, number>(work('doubles'), 2);
    const asked = [first, second, second].map((result) => codesOf(thread.patiently(result)));
    expect(await Promise.all(asked)).toEqual([['TAKES_LONG'], ['TAKES_LONG'], ['TAKES_LONG']]);
    expect(await first).toBe(2);
    expect(await codesOf(second)).toEqual(['TAKES_LONG']);
  });
});

describe('a thread', () => {
  it('begins with the first work, and ends when there was none for a while', async () => {
    const thread = threadOf({ idleMs: 1 });
    expect(thread.isRunning).toBe(false);
    await thread.run(work('doubles'), 1);
    expect(thread.isRunning).toBe(true);
    while (thread.isRunning) await new Promise((resolve) => setTimeout(resolve, 1));
    expect(await thread.run(work('doubles'), 2)).toBe(4);
  });
});
