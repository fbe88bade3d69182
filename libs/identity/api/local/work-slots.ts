import { ProblemError } from '@stad/platform/rules/problem.js';

/**
 * So much heavy work at a time, and so much that waits for it; more is `UNAVAILABLE` at once. Whoever sends
 * many passwords gets no more of the processor than this, and the others get their pages.
 */
export class WorkSlots {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly mayWait: number,
  ) {}

  /** @throws {ProblemError} `UNAVAILABLE` when too many wait already */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < this.atOnce) this.running += 1;
    else await this.turn();
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      // The slot goes on to whoever waits; it is not free in between.
      if (next) next();
      else this.running -= 1;
    }
  }

  private turn(): Promise<void> {
    if (this.waiting.length >= this.mayWait) throw new ProblemError([{ code: 'UNAVAILABLE' }]);
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
