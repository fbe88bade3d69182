import { ProblemError } from '../../../rules/problem.js';

// Work for the specs of threads.

export const doubles = (n: number) => 2 * n;

export function refuses({ largest }: { largest: number }): never {
  throw new ProblemError([{ code: 'TEXT_TOO_LONG', field: 'body', params: { largest } }]);
}

export function fails(): never {
  throw new Error('it is broken');
}

export function neverEnds(): never {
  for (;;);
}

export function fillsMemory(): unknown {
  const kept: unknown[] = [];
  for (;;) kept.push({ at: kept.length, text: `${kept.length}` });
}
