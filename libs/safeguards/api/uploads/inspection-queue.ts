/** Files that may wait in all; one more is told to come again. */
export const MOST_WAITING = 8;

/** One person's place in the queue. */
export interface Place {
  /** Comes when everybody before has left, of those whose file has arrived; rejects when `signal` is aborted. */
  turn(signal?: AbortSignal): Promise<void>;
  /** Gives the place up, before its turn or after it; a second time does nothing. */
  leave(): void;
}

interface Waiting extends Place {
  readonly personId: string;
  /** Lets it begin; null until its file has arrived. */
  begin: (() => void) | null;
}

/** One at a time, one waiting for each person, {@link MOST_WAITING} in all. */
export class InspectionQueue {
  private waiting: Waiting[] = [];
  private current: Waiting | null = null;

  /** A place, or null when this person has one that waits, or all are taken. */
  place(personId: string): Place | null {
    const isTaken = this.waiting.some((each) => each.personId === personId);
    if (isTaken || this.waiting.length >= MOST_WAITING) return null;
    const place: Waiting = {
      personId,
      begin: null,
      turn: (signal) =>
        new Promise((resolve, reject) => {
          signal?.throwIfAborted();
          signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
          place.begin = resolve;
          this.next();
        }),
      leave: () => {
        this.waiting = this.waiting.filter((each) => each !== place);
        if (this.current === place) this.current = null;
        this.next();
      },
    };
    this.waiting.push(place);
    return place;
  }

  private next(): void {
    if (this.current) return;
    const next = this.waiting.find(({ begin }) => begin !== null);
    if (!next) return;
    this.waiting = this.waiting.filter((each) => each !== next);
    this.current = next;
    next.begin?.();
  }
}
