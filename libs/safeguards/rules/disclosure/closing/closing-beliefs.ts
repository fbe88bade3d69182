import { Search, type Witness } from '../search.js';
import { type Attacker, attackersOf, type System } from '../system.js';

/** Figures added, and figures taken from them. */
export type Terms = readonly (readonly [figure: number, sign: 1 | -1])[];

/** Counts that the attackers could believe, found so far. */
export class Beliefs {
  readonly #search: Search;
  readonly #found: ReadonlyMap<Attacker, Witness[]>;

  constructor(private readonly system: System) {
    this.#search = new Search(system);
    this.#found = new Map(attackersOf(system).map((attacker) => [attacker, []]));
  }

  /** Could this attacker believe values that lie so far apart? */
  reach(terms: Terms, attacker: Attacker, width: number): boolean {
    const found = this.#found.get(attacker) as Witness[];
    const moveIn = (witness: Witness) => sumOver(terms, (at) => witness[at] as number);
    const moves = [0, ...found.map(moveIn)];
    const isEnough = () => Math.max(...moves) - Math.min(...moves) >= width;
    for (const way of [1, -1] as const) {
      if (isEnough()) return true;
      const goal = terms.map(([figure, sign]) => [figure, way * sign] as const);
      const witness = this.#search.stretch(goal, 3 * this.system.threshold, attacker);
      // What one of them could believe, with all it knows, anybody could believe.
      for (const whose of new Set<Attacker>([attacker, 'outsider'])) {
        this.#found.get(whose)?.push(witness);
      }
      moves.push(moveIn(witness));
    }
    return isEnough();
  }
}

export const sumOver = (terms: Terms, of: (figure: number) => number): number =>
  terms.reduce((sum, [figure, sign]) => sum + sign * of(figure), 0);
