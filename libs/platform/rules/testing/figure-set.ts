/**
 * Figures are what a rule set proves about itself in numbers: how many cases it was tried on,
 * how often it failed, how long it took. Each lies beside its rules in `<noun>.figures.ts`;
 * `npm run rules:figures` measures and prints them and fails where a bound is missed.
 */

/** One measured number with the bound it has to keep. */
export interface Figure {
  /** What was counted or timed, in a few words. */
  readonly what: string;
  readonly value: number;
  /** `%`, `ms`, `cases` … ; empty for a plain count. */
  readonly unit: string;
  /** The least the value may be. */
  readonly atLeast?: number;
  /** The most the value may be. */
  readonly atMost?: number;
}

/** The second of three: `{ at: 2, of: 3 }`. */
export interface Share {
  readonly at: number;
  readonly of: number;
}

export interface MeasureOptions {
  /** `short` runs with `npm test`, in seconds; `full` is what a statement may rest on. */
  readonly size: 'short' | 'full';
  /** Milliseconds of computing so far: rules know no clock of their own. */
  readonly clock: () => number;
  /** For generators, so that a run can be repeated. */
  readonly seed: number;
  /** This share of the cases of a long set, the others in processes beside it; all without it. */
  readonly share?: Share;
  /** Says how far a long run is: one that stops has said something. */
  readonly note?: (line: string) => void;
}

export interface FigureSet {
  /** What one writes to run it alone: `npm run rules:figures -- guard`. */
  readonly name: string;
  readonly measure: (options: MeasureOptions) => readonly Figure[] | Promise<readonly Figure[]>;
}

/** The cases of a share, by their numbers from 0: `from` is one of them, `to` is not. */
export function casesOf(count: number, { at, of }: Share = { at: 1, of: 1 }) {
  return { from: Math.floor(((at - 1) * count) / of), to: Math.floor((at * count) / of) };
}

/** Whether a figure keeps its bounds; a figure without bounds tells, and cannot fail. */
export function keepsBounds({ value, atLeast, atMost }: Figure): boolean {
  if (Number.isNaN(value)) return false;
  return (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost);
}
