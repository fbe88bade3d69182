import {
  type Attacker,
  type Figure,
  leastBelieved,
  mostBelieved,
  ownPart,
  type System,
} from './system.js';

const EPS = 1e-7;
/** Outweighs every price, and leaves doubles their exact whole numbers. */
const GOAL = 1e9;
/** Pivots without gain before the choice goes by order alone, which cannot go round in circles. */
const PATIENCE = 12;

/** How far a table that somebody could believe lies from the true one, figure by figure. */
export type Witness = Int32Array;

/** A column of the search: a figure, or the taking of a shown one in one direction. */
interface Column {
  readonly figure: number;
  readonly sign: 1 | -1;
  readonly price: number;
}

/**
 * Looks for tables that an attacker could believe, by moving away from the true one: a bounded
 * simplex whose non-basic figures may rest anywhere, so that the true table is always a start and
 * the last basis is always warm. Dense inverse, sparse columns; no library, no clock, no chance.
 */
export class Search {
  readonly #rows: number;
  readonly #columns: Column[] = [];
  /** Rows of each figure with their sign: +1 as the whole, −1 as a part. */
  readonly #entries: readonly (readonly (readonly [number, number])[])[];
  readonly #inverse: Float64Array;
  /** Column in each row of the basis; −1 − row stands for the row's own slack, fixed at zero. */
  readonly #basis: Int32Array;
  readonly #isBasic: boolean[] = [];
  /** The columns in which the leaving row of the inverse is not nothing. */
  readonly #filled: Int32Array;
  /** What the search is for: +1 or −1 for a figure that is to grow or to shrink. */
  readonly #goal: Float64Array;
  readonly #low: Float64Array;
  readonly #high: Float64Array;
  readonly #at: Float64Array;

  /** `openable`: prices of shown figures that may be taken on the way; none for a plain question. */
  constructor(
    private readonly system: System,
    openable: ReadonlyMap<number, number> = new Map(),
  ) {
    const { figures, equations } = system;
    this.#rows = equations.length;
    const entries: [number, number][][] = figures.map(() => []);
    equations.forEach(({ whole, parts }, row) => {
      entries[whole]?.push([row, 1]);
      for (const part of parts) entries[part]?.push([row, -1]);
    });
    this.#entries = entries;
    figures.forEach((_, figure) => {
      this.#columns.push({ figure, sign: 1, price: 0 });
    });
    for (const [figure, price] of openable) {
      this.#columns.push({ figure, sign: 1, price }, { figure, sign: -1, price });
    }
    this.#inverse = new Float64Array(this.#rows * this.#rows);
    this.#basis = new Int32Array(this.#rows);
    this.#filled = new Int32Array(this.#rows);
    this.#isBasic = this.#columns.map(() => false);
    this.#reset();
    this.#goal = new Float64Array(figures.length);
    this.#low = new Float64Array(this.#columns.length);
    this.#high = new Float64Array(this.#columns.length);
    this.#at = new Float64Array(this.#columns.length);
  }

  /**
   * Moves one figure as far as it goes towards `by` (a difference to its true count), taking as
   * little as possible on the way. Answers a table in whole numbers; one that can only be reached
   * in fractions counts as out of reach.
   */
  move(figure: number, by: number, attacker: Attacker): Witness {
    return this.#search([[figure, Math.sign(by)]], () => {
      this.#bound(attacker);
      if (by > 0) this.#high[figure] = Math.min(this.#high[figure] as number, by);
      else this.#low[figure] = Math.max(this.#low[figure] as number, by);
    });
  }

  /**
   * Moves a sum of figures as far as it goes while none of them, and no other, moves by more than
   * `reach`.
   */
  stretch(sum: readonly (readonly [number, number])[], reach: number, attacker: Attacker): Witness {
    return this.#search(sum, () => {
      this.#bound(attacker);
      for (let figure = 0; figure < this.system.figures.length; figure++) {
        this.#high[figure] = Math.min(this.#high[figure] as number, reach);
        this.#low[figure] = Math.max(this.#low[figure] as number, -reach);
      }
    });
  }

  #search(goal: readonly (readonly [number, number])[], bound: () => void): Witness {
    this.#goal.fill(0);
    for (const [figure, sign] of goal) this.#goal[figure] = sign;
    for (let attempt = 0; attempt < 2; attempt++) {
      bound();
      this.#climb();
      const witness = this.#witness();
      if (witness) return witness;
      this.#reset();
    }
    return new Int32Array(this.system.figures.length);
  }

  #reset(): void {
    const m = this.#rows;
    this.#inverse.fill(0);
    this.#isBasic.fill(false);
    for (let row = 0; row < m; row++) {
      this.#inverse[row * m + row] = 1;
      this.#basis[row] = -1 - row;
    }
  }

  #bound(attacker: Attacker): void {
    const { figures, threshold } = this.system;
    this.#at.fill(0);
    figures.forEach((figure, index) => {
      this.#low[index] = leastBelieved(figure, attacker, threshold) - figure.count;
      this.#high[index] = mostBelieved(figure, threshold) - figure.count;
    });
    for (let column = figures.length; column < this.#columns.length; column++) {
      const { figure, sign } = this.#columns[column] as Column;
      const opened = figures[figure] as Figure;
      const { count, status } = opened;
      const known = ownPart(opened, attacker);
      const room = sign > 0 ? Number.POSITIVE_INFINITY : count - Math.max(threshold, known);
      this.#low[column] = 0;
      // What is taken already moves as itself, at no price.
      this.#high[column] = status === 'shown' ? Math.max(0, room) : 0;
    }
  }

  #cost(column: number): number {
    const goal = this.#goal[column] ?? 0;
    return goal === 0 ? -(this.#columns[column] as Column).price : GOAL * goal;
  }

  #climb(): void {
    const m = this.#rows;
    const dual = new Float64Array(m);
    const step = new Float64Array(m);
    let idle = 0;
    for (let turn = 0; turn < 60 * (m + 20); turn++) {
      dual.fill(0);
      for (let row = 0; row < m; row++) {
        const basic = this.#basis[row] as number;
        const cost = basic < 0 ? 0 : this.#cost(basic);
        if (cost === 0) continue;
        for (let k = 0; k < m; k++) {
          dual[k] = (dual[k] as number) + cost * (this.#inverse[row * m + k] as number);
        }
      }
      const [entering, way] = this.#enter(dual, idle > PATIENCE);
      if (entering < 0) return;
      this.#image(entering, step);
      const moved = this.#advance(entering, way, step);
      idle = moved > EPS ? 0 : idle + 1;
    }
  }

  /** The column whose move gains most, or the first that gains at all. */
  #enter(dual: Float64Array, first: boolean): [number, 1 | -1] {
    let best = -1;
    let most = EPS;
    let way: 1 | -1 = 1;
    for (let column = 0; column < this.#columns.length; column++) {
      if (this.#isBasic[column]) continue;
      const at = this.#at[column] as number;
      const up = (this.#high[column] as number) - at > EPS;
      const down = at - (this.#low[column] as number) > EPS;
      if (!up && !down) continue;
      const { figure, sign } = this.#columns[column] as Column;
      let gain = this.#cost(column);
      for (const [row, value] of this.#entries[figure] as readonly (readonly [number, number])[]) {
        gain -= sign * value * (dual[row] as number);
      }
      const size = Math.abs(gain);
      if (size <= most || (gain > 0 ? !up : !down)) continue;
      best = column;
      way = gain > 0 ? 1 : -1;
      if (first) break;
      most = size;
    }
    return [best, way];
  }

  /** How each basic column changes when this one rises by one, with the sign turned. */
  #image(column: number, step: Float64Array): void {
    const m = this.#rows;
    const { figure, sign } = this.#columns[column] as Column;
    step.fill(0);
    for (const [row, value] of this.#entries[figure] as readonly (readonly [number, number])[]) {
      for (let k = 0; k < m; k++) {
        step[k] = (step[k] as number) + sign * value * (this.#inverse[k * m + row] as number);
      }
    }
  }

  #advance(entering: number, way: 1 | -1, step: Float64Array): number {
    const m = this.#rows;
    const at = this.#at[entering] as number;
    let length =
      way > 0 ? (this.#high[entering] as number) - at : at - (this.#low[entering] as number);
    let leaving = -1;
    for (let row = 0; row < m; row++) {
      const change = -way * (step[row] as number);
      if (Math.abs(change) < EPS) continue;
      const basic = this.#basis[row] as number;
      let room = 0;
      if (basic >= 0) {
        const now = this.#at[basic] as number;
        room =
          change > 0 ? (this.#high[basic] as number) - now : now - (this.#low[basic] as number);
      }
      const limit = Math.max(0, room) / Math.abs(change);
      const sturdier =
        leaving >= 0 &&
        limit < length + EPS &&
        Math.abs(step[row] as number) > Math.abs(step[leaving] as number);
      if (limit < length - EPS || sturdier) {
        length = Math.min(length, limit);
        leaving = row;
      }
    }
    if (!Number.isFinite(length)) return 0;
    this.#at[entering] = at + way * length;
    for (let row = 0; row < m; row++) {
      const basic = this.#basis[row] as number;
      if (basic >= 0)
        this.#at[basic] = (this.#at[basic] as number) - way * length * (step[row] as number);
    }
    if (leaving >= 0) this.#swap(leaving, entering, step);
    return length;
  }

  #swap(leaving: number, entering: number, step: Float64Array): void {
    const m = this.#rows;
    const inverse = this.#inverse;
    const pivot = step[leaving] as number;
    // Most of the row is nothing, and taking nothing away changes nothing.
    const filled = this.#filled;
    let count = 0;
    for (let k = 0; k < m; k++) {
      const value = inverse[leaving * m + k] as number;
      if (value === 0) continue;
      inverse[leaving * m + k] = value / pivot;
      filled[count++] = k;
    }
    for (let row = 0; row < m; row++) {
      const factor = step[row] as number;
      if (row === leaving || factor === 0) continue;
      for (let at = 0; at < count; at++) {
        const k = filled[at] as number;
        inverse[row * m + k] =
          (inverse[row * m + k] as number) - factor * (inverse[leaving * m + k] as number);
      }
    }
    const before = this.#basis[leaving] as number;
    if (before >= 0) this.#isBasic[before] = false;
    this.#basis[leaving] = entering;
    this.#isBasic[entering] = true;
  }

  /** The table reached, when it is one in whole numbers and every sum holds. */
  #witness(): Witness | null {
    const { figures, equations } = this.system;
    const witness = new Int32Array(figures.length);
    for (let column = 0; column < this.#columns.length; column++) {
      const at = this.#at[column] as number;
      const whole = Math.round(at);
      if (Math.abs(at - whole) > 1e-5) return null;
      const { figure, sign } = this.#columns[column] as Column;
      witness[figure] = (witness[figure] as number) + sign * whole;
    }
    const holds = equations.every(
      ({ whole, parts }) =>
        parts.reduce((sum, part) => sum + (witness[part] as number), 0) === witness[whole],
    );
    return holds ? witness : null;
  }
}
