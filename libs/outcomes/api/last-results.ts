/**
 * The last results of work that gives the same from the same, by a digest of what it was made of.
 * Nothing in it grows old: what has changed has another digest, and whoever may not read the parts has
 * no digest to ask by.
 */
export class LastResults<Result> {
  readonly #results = new Map<string, Result>();

  /** `most`: how many are kept. */
  constructor(private readonly most: number) {}

  of(digest: string, make: () => Result): Result {
    const known = this.#results.get(digest);
    const result = known ?? make();
    // Set anew, it is the last to go.
    this.#results.delete(digest);
    this.#results.set(digest, result);
    if (this.#results.size > this.most) {
      const [oldest] = this.#results.keys();
      this.#results.delete(oldest as string);
    }
    return result;
  }
}
