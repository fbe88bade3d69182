import type { Witness } from './search.js';
import { type Attacker, attackersOf, type System } from './system.js';

/** How far each figure has been seen from its count, and in which witness. */
interface Reach {
  readonly up: Int32Array;
  readonly down: Int32Array;
  readonly upIn: Int32Array;
  readonly downIn: Int32Array;
}

/** The true table itself. */
const TRUTH = -1;

/** Tables that the attackers could believe, found so far; the true one is always among them. */
export class Witnesses {
  readonly #all: { readonly attacker: Attacker; readonly moved: Witness; gone: boolean }[] = [];
  readonly #reach = new Map<Attacker, Reach>();

  constructor(private readonly system: System) {
    const size = system.figures.length;
    for (const attacker of attackersOf(system)) {
      this.#reach.set(attacker, {
        up: new Int32Array(size),
        down: new Int32Array(size),
        upIn: new Int32Array(size).fill(TRUTH),
        downIn: new Int32Array(size).fill(TRUTH),
      });
    }
  }

  add(attacker: Attacker, moved: Witness): void {
    const id = this.#all.push({ attacker, moved, gone: false }) - 1;
    // What an agency could believe, with all it knows, anybody could believe.
    for (const whose of new Set<Attacker>([attacker, 'outsider'])) {
      const reach = this.#of(whose);
      for (let figure = 0; figure < moved.length; figure++) see(reach, figure, moved, id);
    }
  }

  /** How far below and above its count the figure has been seen by this attacker. */
  reach(figure: number, attacker: Attacker): { down: number; up: number } {
    const { up, down } = this.#of(attacker);
    return { down: down[figure] as number, up: up[figure] as number };
  }

  /** Without those in which this figure is not what it is; answers what brings them back. */
  withdraw(figure: number): () => void {
    const gone = this.#all.filter((each) => !each.gone && each.moved[figure] !== 0);
    for (const each of gone) each.gone = true;
    const before = new Map(
      [...this.#reach].map(([attacker, { up, down, upIn, downIn }]) => [
        attacker,
        { up: up.slice(), down: down.slice(), upIn: upIn.slice(), downIn: downIn.slice() },
      ]),
    );
    for (const attacker of this.#reach.keys()) this.#lookAgain(attacker);
    return () => {
      for (const each of gone) each.gone = false;
      for (const [attacker, reach] of before) this.#reach.set(attacker, reach);
    };
  }

  #lookAgain(attacker: Attacker): void {
    const reach = this.#of(attacker);
    const isGone = (id: number) => id !== TRUTH && this.#all[id]?.gone === true;
    for (let figure = 0; figure < this.system.figures.length; figure++) {
      if (!isGone(reach.upIn[figure] as number) && !isGone(reach.downIn[figure] as number))
        continue;
      reach.up[figure] = 0;
      reach.down[figure] = 0;
      reach.upIn[figure] = TRUTH;
      reach.downIn[figure] = TRUTH;
      for (const [id, { attacker: whose, moved, gone }] of this.#all.entries()) {
        if (!gone && (whose === attacker || attacker === 'outsider')) see(reach, figure, moved, id);
      }
    }
  }

  #of(attacker: Attacker): Reach {
    return this.#reach.get(attacker) as Reach;
  }
}

function see({ up, down, upIn, downIn }: Reach, figure: number, moved: Witness, id: number): void {
  const by = moved[figure] as number;
  if (by > (up[figure] as number)) {
    up[figure] = by;
    upIn[figure] = id;
  } else if (-by > (down[figure] as number)) {
    down[figure] = -by;
    downIn[figure] = id;
  }
}
