import { appendFileSync } from 'node:fs';
import { expect } from '@jest/globals';

/** How often the command measures what it can do again; the middle one counts. */
const ROUNDS = 5;

export interface Measuring {
  /** Something trivial on the same way, for what the machine itself takes just then. */
  readonly control: () => Promise<unknown>;
  /** It can be done again as often as one likes. */
  readonly repeats?: boolean;
}

/**
 * Does what is promised in time and answers what came of it. No spec judges by the clock: how long it took is
 * written down where somebody asks for it, and judged by `npm run check:promises`.
 *
 * @param promise its name in tools/checks/promises/promise-list.mjs
 */
export async function promised<T>(
  promise: string,
  { control, repeats = false }: Measuring,
  work: () => Promise<T>,
): Promise<T> {
  const file = process.env['PROMISES_FILE'];
  if (!file) return work();
  const rounds = repeats && process.env['PROMISES_ROUNDS'] === 'all' ? ROUNDS : 1;
  const answers: T[] = [];
  const taken = { ms: [] as number[], controlMs: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    taken.controlMs.push(await msOf(control));
    taken.ms.push(await msOf(async () => answers.push(await work())));
  }
  note(promise, median(taken.ms), median(taken.controlMs));
  return answers[0] as T;
}

/** Writes down what a spec has measured by itself, where somebody asks for it. */
export function note(promise: string, ms: number, controlMs: number): void {
  const file = process.env['PROMISES_FILE'];
  const test = expect.getState().currentTestName;
  if (file) appendFileSync(file, `${JSON.stringify({ promise, test, ms, controlMs })}\n`);
}

export const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;

/** How long it took by the clock, in milliseconds: for {@link note}, never for a spec to judge. */
export async function msOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
