import { parentPort } from 'node:worker_threads';
import { ProblemError } from '../../rules/problem.js';
import type { Asked, Said } from './thread-work.js';

// What a thread runs: one piece of work after the other, as `Thread` hands them over.

type Work = (input: unknown) => unknown;

async function answer({ module, name, input }: Asked): Promise<Said> {
  try {
    const loaded = (await import(module)) as Record<string, Work>;
    const work = loaded[name];
    if (!work) throw new Error(`${module} exports no ${name}`);
    return { output: await work(input) };
  } catch (error) {
    if (error instanceof ProblemError) return { problems: error.problems };
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { fault: { message, stack } };
  }
}

parentPort?.on('message', async (asked: Asked) => {
  parentPort?.postMessage(await answer(asked));
});
