import type { Outbox } from './outbox.js';

/** Taps that come close together travel together. */
export const GATHER_MS = 1_200;
/** The first try again, and the longest wait between two, in milliseconds. */
export const RETRY_MS = 5_000;
const RETRY_AT_MOST_MS = 60_000;

/**
 * When an outbox is sent: soon after a tap, when the network is back, when the page is seen again, and again
 * and again as long as something waits. Nothing rests on the browser sending in the background.
 */
export class OutboxTimer {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wait = RETRY_MS;

  constructor(private readonly outbox: Outbox) {
    const now = () => void this.now();
    globalThis.addEventListener?.('online', now);
    globalThis.addEventListener?.('pageshow', now);
    globalThis.document?.addEventListener('visibilitychange', now);
  }

  /** After a press. */
  soon(): void {
    this.#wait = RETRY_MS;
    this.#in(GATHER_MS);
  }

  /** At once: *Försök igen*, or the network is back. */
  async now(): Promise<void> {
    clearTimeout(this.#timer);
    await this.outbox.flush();
    const waits = this.outbox.passes().some((id) => {
      const { taps, acts } = this.outbox.trayOf(id);
      return taps > 0 || acts.length > 0;
    });
    if (!waits) return;
    this.#in(this.#wait);
    this.#wait = Math.min(this.#wait * 2, RETRY_AT_MOST_MS);
  }

  #in(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.now(), milliseconds);
  }
}
