import type { Problem } from '@stad/platform/rules/problem.js';
import { request } from '@stad/platform/web/graphql/request.js';
import { RequestError } from '@stad/platform/web/graphql/request-error.js';
import { saveState } from '@stad/platform/web/graphql/save-state.js';
import { askBeforeLosing } from '@stad/platform/web/graphql/unsaved.js';
import { keepOnQuickExit } from '@stad/platform/web/navigation/quick-exit.js';
import type { FieldCounter } from '../../rules/field-counts/more-counters.js';
import {
  arrived,
  noTaps,
  type Sums,
  startSending,
  type Taps,
  takeBack,
  tap,
  unsent,
} from '../../rules/field-counts/taps.js';
import { AddFieldCountsDocument } from './field.generated.js';
import { type KeptCounts, keepCounts, takeKeptCounts } from './kept-counts.js';

/** *I telefonen → Skickas → Skickad*, or *Kunde inte skickas* with the reason. */
export type Sending = 'sent' | 'inPhone' | 'sending' | 'refused';

export interface Counting {
  readonly taps: Taps;
  readonly sending: Sending;
  readonly problem: Problem | null;
  /** Whether the police have stopped the area, as the last answer said; undefined before one came. */
  readonly areaStopAt?: string | null;
}

/** Taps that come close together travel together. */
export const GATHER_MS = 1_200;
export const RETRY_MS = 5_000;

/**
 * Counts and sends for one pass. It outlives the page: whoever looks up a number in between loses
 * nothing. It keeps sums in memory alone; what has not arrived is gone with the tab, which asks first, or is
 * put away in it when the page is left at once.
 */
export class CountSender {
  #counting: Counting;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Of what is on its way: sent again under the same id it counts once. */
  #mutationId: string | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly passId: string,
    received: Sums,
    kept: KeptCounts | null = null,
  ) {
    this.#counting = { taps: noTaps(received), sending: 'sent', problem: null };
    if (!kept) return;
    const { sending, waiting, mutationId } = kept;
    this.#mutationId = mutationId;
    this.#waitWith({ ...this.#counting.taps, sending, waiting });
  }

  /** What has not arrived, as it is sent next; null when all has. */
  unsent(): KeptCounts | null {
    const { sending, waiting } = this.#counting.taps;
    if (sending.length + waiting.length === 0) return null;
    return { passId: this.passId, mutationId: this.#mutationId, sending, waiting };
  }

  readonly current = (): Counting => this.#counting;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  tap(counter: FieldCounter, at: Date): void {
    this.#waitWith(tap(this.#counting.taps, counter, at));
  }

  takeBack(counter: FieldCounter, at: Date): void {
    this.#waitWith(takeBack(this.#counting.taps, counter, at));
  }

  /** What the page has read afresh; as long as something is in the phone it is older. */
  receive(received: Sums): void {
    const { taps } = this.#counting;
    if (unsent(taps) === 0) this.#tell({ taps: { ...taps, received } });
  }

  /** Sends now: *Försök igen*, or the network is back. */
  async send(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#counting.sending === 'sending') return;
    const taps = startSending(this.#counting.taps);
    if (taps.sending.length === 0) {
      this.#tell({ taps, sending: 'sent', problem: null });
      return;
    }
    this.#mutationId ??= crypto.randomUUID();
    this.#tell({ taps, sending: 'sending', problem: null });
    try {
      const input = {
        clientMutationId: this.#mutationId,
        passId: this.passId,
        entries: [...taps.sending],
      };
      const data = await saveState.during(() =>
        request(AddFieldCountsDocument, { input }, undefined, { outlivesPage: true }),
      );
      this.#mutationId = undefined;
      const { fieldCounts, progress } = data.addFieldCounts;
      this.#arrived(sumsOf(fieldCounts), progress.areaStopAt);
    } catch (error) {
      this.#failed(error);
    }
  }

  #arrived(received: Sums, areaStopAt: string | null): void {
    const taps = arrived(this.#counting.taps, received);
    this.#tell({ taps, areaStopAt, sending: unsent(taps) > 0 ? 'inPhone' : 'sent' });
    if (unsent(taps) > 0) this.#sendIn(GATHER_MS);
  }

  /** A network that is away and a session that is over pass; the portal's no does not. */
  #failed(error: unknown): void {
    const passes =
      error instanceof RequestError && (error.isTemporary || error.kind === 'unauthenticated');
    if (passes) {
      this.#tell({ sending: 'inPhone' });
      this.#sendIn(RETRY_MS);
      return;
    }
    const problem = error instanceof RequestError ? error.problems[0] : { code: 'UNEXPECTED' };
    this.#tell({ sending: 'refused', problem });
  }

  #waitWith(taps: Taps): void {
    const isOn = this.#counting.sending === 'sending';
    this.#tell({ taps, ...(isOn ? {} : { sending: 'inPhone' as const }) });
    if (!isOn) this.#sendIn(GATHER_MS);
  }

  #sendIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.send(), milliseconds);
  }

  #tell(changes: Partial<Counting>): void {
    this.#counting = { ...this.#counting, ...changes };
    for (const listener of this.#listeners) listener();
  }
}

export function sumsOf(counts: readonly { readonly counter: string; readonly n: number }[]): Sums {
  return Object.fromEntries(counts.map(({ counter, n }) => [counter, n]));
}

const senders = new Map<string, CountSender>();

/** Who counts on this phone: what was put away is nobody else's. */
let counts = '';

/** The one sender of a pass, as long as the tab lives; it goes on with what was put away when one left. */
export function senderOf(passId: string, received: Sums, membershipId: string): CountSender {
  counts = membershipId;
  const known = senders.get(passId);
  if (known) return known;
  const sender = new CountSender(passId, received, takeKeptCounts(passId, membershipId));
  senders.set(passId, sender);
  return sender;
}

/** The network is back, or the page goes: what waits is sent at once. */
function sendAll(): void {
  for (const sender of senders.values()) if (unsent(sender.current().taps) > 0) void sender.send();
}

globalThis.addEventListener?.('online', sendAll);
// On a phone that asks nothing what waits goes with the page; what is on its way arrives without it.
globalThis.addEventListener?.('pagehide', sendAll);
askBeforeLosing('count', () =>
  [...senders.values()].some((sender) => unsent(sender.current().taps) > 0),
);

// Left at once, without coverage too: tried now, put away under the same id, and sent again on the way back.
keepOnQuickExit(() => {
  sendAll();
  const unsentNow = [...senders.values()].flatMap((sender) => sender.unsent() ?? []);
  if (unsentNow.length > 0) keepCounts(counts, unsentNow);
});
