import type { Problem } from '../../rules/problem.js';

/**
 * Work that another thread does: a function that a module exports, from plain data to plain data (what
 * `structuredClone` takes). The module should load little: the thread loads it anew.
 */
export interface ThreadWork<Input, Output> {
  /** Where the module is: `new URL('./render.js', import.meta.url)`. */
  readonly module: URL;
  readonly name: string;
  /** Only for the compiler: what goes in and comes out. */
  readonly types?: (input: Input) => Output;
}

/** What is asked of a thread. */
export interface Asked {
  readonly module: string;
  readonly name: string;
  readonly input: unknown;
}

/** What a thread says: the result, an expected failure, or a fault. */
export type Said =
  | { readonly output: unknown }
  | { readonly problems: readonly [Problem, ...Problem[]] }
  | { readonly fault: { readonly message: string; readonly stack?: string | undefined } };
