import { ProblemError } from '@stad/platform/rules/problem.js';

interface Waiting {
  readonly begin: () => void;
  readonly turnAway: (why: ProblemError) => void;
}

/**
 * So much heavy work at a time, and so much that waits for it; more is `UNAVAILABLE` at once. Whoever sends
 * many passwords gets no more of the processor than this, and the others get their pages.
 *
 * Networks take turns, each with a line of its own. When all places are taken, who comes from one with a
 * shorter line takes the last place of the longest: a flood keeps nobody out but its own neighbours.
 */
export class WorkSlots {
  private running = 0;
  private waiting = 0;
  /** Whose turn is next stands first; a line that is there is never empty. */
  private readonly lines = new Map<string, Waiting[]>();

  constructor(
    private readonly atOnce: number,
    private readonly mayWait: number,
  ) {}

  /** @throws {ProblemError} `UNAVAILABLE` when too many wait already, or others have come who had waited less */
  async run<T>(place: string, work: () => Promise<T>): Promise<T> {
    if (this.running < this.atOnce) this.running += 1;
    else await this.turn(place);
    try {
      return await work();
    } finally {
      // The slot goes on to whoever waits; it is not free in between.
      if (!this.beginNext()) this.running -= 1;
    }
  }

  private turn(place: string): Promise<void> {
    if (this.waiting >= this.mayWait) this.makeRoom(this.lines.get(place)?.length ?? 0);
    return new Promise((begin, turnAway) => {
      const line = this.lines.get(place);
      if (line) line.push({ begin, turnAway });
      else this.lines.set(place, [{ begin, turnAway }]);
      this.waiting += 1;
    });
  }

  /** Turns the newest of the longest line away, or whoever comes: a line of `own` that would be as long. */
  private makeRoom(own: number): void {
    const [longest, line] = [...this.lines].reduce((most, each) =>
      each[1].length > most[1].length ? each : most,
    );
    const why = new ProblemError([{ code: 'UNAVAILABLE' }]);
    if (line.length <= own + 1) throw why;
    line.pop()?.turnAway(why);
    this.waiting -= 1;
    if (line.length === 0) this.lines.delete(longest);
  }

  private beginNext(): boolean {
    const [next] = this.lines;
    if (!next) return false;
    const [place, line] = next;
    this.lines.delete(place);
    const [first, ...rest] = line;
    if (rest.length > 0) this.lines.set(place, rest);
    this.waiting -= 1;
    first?.begin();
    return true;
  }
}
