/** What a reader is told of a figure. `untold` may be any number, 0 too. */
export type Status = 'shown' | 'small' | 'hidden' | 'untold';

/**
 * One number that is told, or that what is told could betray: a cell, a total, what was counted
 * between two closing days.
 */
export interface Figure {
  readonly count: number;
  /** The part of each contributing agency: what it knows already. Aligned with `System.agencies`. */
  readonly own: readonly number[];
  status: Status;
  /** What it costs to take it when it is shown; null for one that is never taken. */
  price: number | null;
  /** The grand totals that count everything it counts. */
  within: readonly number[];
  /** Agencies whose part may be below zero: a correction made it smaller. */
  readonly lowered: readonly number[];
}

/** `whole` is the sum of `parts`. */
export interface Equation {
  readonly whole: number;
  readonly parts: readonly number[];
}

/**
 * Everything that hangs together: tables with their totals, tables that share cells, counts that lie
 * in each other, closing after closing. A reader may believe every set of whole numbers that fits the equations and
 * what the figures say; the true counts are one such set.
 */
export interface System {
  readonly threshold: number;
  readonly agencies: number;
  readonly figures: readonly Figure[];
  readonly equations: readonly Equation[];
}

/** Builds a system figure by figure; figures with the same key are one. */
export class SystemBuilder {
  readonly figures: Figure[] = [];
  readonly equations: Equation[] = [];
  readonly #byKey = new Map<string, number>();

  constructor(readonly agencies: number) {}

  /**
   * The place of the figure with this key. One that was counted differently, a breakdown that does
   * not add up to its total, is a figure of its own.
   */
  figure(key: string, count: number, own: readonly number[]): number {
    const known = this.#byKey.get(key);
    if (known !== undefined) {
      return (this.figures[known] as Figure).count === count ? known : this.add(count, own);
    }
    this.#byKey.set(key, this.figures.length);
    return this.add(count, own);
  }

  find(key: string): number | undefined {
    return this.#byKey.get(key);
  }

  add(count: number, own: readonly number[], more: Partial<Figure> = {}): number {
    const figure = { count, own, status: 'untold', price: null, within: [], lowered: [] } as const;
    return this.figures.push({ ...figure, ...more }) - 1;
  }

  sum(whole: number, parts: readonly number[]): void {
    // A table of one category repeats its total; the equation still holds.
    this.equations.push({ whole, parts });
  }
}

/**
 * Somebody who reads everything published, the labels and the threshold: nobody in particular, or
 * the agency with this index, who also knows all cells of its own part (security.md 7).
 */
export type Attacker = number | 'outsider';

export function attackersOf({ agencies }: Pick<System, 'agencies'>): readonly Attacker[] {
  return ['outsider', ...Array(agencies).keys()];
}

export const ownPart = (figure: Figure, attacker: Attacker): number =>
  attacker === 'outsider' ? 0 : (figure.own[attacker] ?? 0);

export interface Range {
  readonly least: number;
  readonly most: number;
}

/** What the label of a figure alone lets this attacker believe. */
export function labelled(figure: Figure, attacker: Attacker, threshold: number): Range {
  return {
    least: leastBelieved(figure, attacker, threshold),
    most: mostBelieved(figure, threshold),
  };
}

export function leastBelieved(figure: Figure, attacker: Attacker, threshold: number): number {
  const own = ownPart(figure, attacker);
  switch (figure.status) {
    case 'shown':
      return figure.count;
    case 'small':
      return Math.max(1, own);
    case 'hidden':
      return Math.max(threshold, own);
    case 'untold':
      return figure.lowered.some((agency) => agency !== attacker) ? Number.NEGATIVE_INFINITY : own;
  }
}

export function mostBelieved({ status, count }: Figure, threshold: number): number {
  if (status === 'shown') return count;
  return status === 'small' ? threshold - 1 : Number.POSITIVE_INFINITY;
}

/** Is it a count of 1 up to the threshold, or a change of that size? */
export const isSmall = (count: number, threshold: number): boolean =>
  count !== 0 && Math.abs(count) < threshold;
