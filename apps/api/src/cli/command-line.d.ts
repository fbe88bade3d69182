import type { ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

interface CommandLine<T extends Options> {
  readonly options?: T;
  readonly words?: readonly string[] | string;
}

interface Read<T extends Options> {
  readonly values: ReturnType<typeof parseArgs<{ options: T }>>['values'];
  readonly words: readonly string[];
}

export declare class UsageError extends Error {}

export declare function parseCommandLine<T extends Options>(
  command?: CommandLine<T>,
  args?: readonly string[],
): Read<T>;

export declare function readCommandLine<T extends Options>(
  command?: CommandLine<T>,
  args?: readonly string[],
): Read<T>;

export declare function orLeave<T>(work: () => T): T;

export declare function refuseUnknown(
  what: string,
  given: readonly string[],
  known: readonly string[],
): void;

export declare function numberFrom(
  option: string,
  text: string,
  bounds?: { readonly least?: number; readonly whole?: boolean },
): number;

/** With these names there. */
export declare function needed<T, K extends keyof T & string>(
  values: T,
  ...names: K[]
): T & { readonly [name in K]-?: NonNullable<T[name]> };
