import { deviceClock } from '@stad/platform/web/device/device-clock.js';
import { openDevice } from '@stad/platform/web/device/device-database.js';
import { isMadeReady } from '@stad/platform/web/device/made-ready.js';
import { request } from '@stad/platform/web/graphql/request.js';
import { saveState } from '@stad/platform/web/graphql/save-state.js';
import { askBeforeLosing } from '@stad/platform/web/graphql/unsaved.js';
import { keepOnQuickExit } from '@stad/platform/web/navigation/quick-exit.js';
import type { Sums } from '../../rules/field-counts/taps.js';
import { alone, announcePage, livePages } from './browser-locks.js';
import { drawn } from './next-frame.js';
import {
  AddSealedCountsDocument,
  EmptyFieldDeviceDocument,
  NoteFieldActDocument,
  RegisterFieldDeviceDocument,
} from './outbox.generated.js';
import { Outbox, type Outcome } from './outbox.js';
import type { ToldAct } from './outbox-rows.js';
import { OutboxTimer } from './outbox-timer.js';
import { PassCounts } from './pass-counts.js';
import { type Asks, RowSender } from './row-sender.js';
import type { PassKey, sealSums } from './seal-sums.js';

/** A pass as far as its counters need it. */
export interface CountedPass {
  readonly id: string;
  readonly outbox: PassKey | null;
  readonly fieldCounts: readonly { readonly counter: string; readonly n: number }[];
}

export function sumsOf(counts: CountedPass['fieldCounts']): Sums {
  return Object.fromEntries(counts.map(({ counter, n }) => [counter, n]));
}

/** The outbox of one who counts on this phone, as long as the page lives, whichever pass is looked at. */
export class FieldOutbox {
  readonly outbox: Outbox;
  readonly timer: OutboxTimer;
  readonly #counts = new Map<string, PassCounts>();
  readonly #stops = new Map<string, string | null>();
  readonly #acts = new Set<() => void>();
  readonly #saidEmpty = new Set<string>();
  readonly #loaded: Promise<void>;
  readonly #sender = new RowSender(
    asks,
    () => this.outbox,
    () => crypto.randomUUID(),
  );

  constructor(membershipId: string) {
    // Asked for at once: without coverage it cannot be fetched any more.
    const sealing = import('./seal-sums.js');
    sealing.catch(() => undefined);
    const ports = {
      ...{ database: () => openDevice(), newId: () => crypto.randomUUID(), now: () => new Date() },
      ...{ drawn, alone, livePages, pageId: announcePage() },
      seal: async (...batch: Parameters<typeof sealSums>) => (await sealing).sealSums(...batch),
      ...{ sendSums: this.#sender.sendSums, sendAct: this.#sender.sendAct },
    };
    this.outbox = new Outbox(ports, membershipId, (passId, outcome) =>
      this.#arrived(passId, outcome),
    );
    this.timer = new OutboxTimer(this.outbox);
    this.#loaded = this.outbox.load();
    void this.#loaded.then(() => this.timer.now());
  }

  /** The counters of a pass, and the key they are sealed to; without one it is asked for. */
  countsOf(pass: CountedPass): PassCounts {
    if (pass.outbox) this.outbox.use(pass.id, pass.outbox);
    else void this.#sender.register(pass.id).catch(() => undefined);
    const known = this.#counts.get(pass.id);
    if (known) return known;
    const counts = new PassCounts(pass.id, this.outbox, deviceClock, sumsOf(pass.fieldCounts));
    this.#counts.set(pass.id, counts);
    return counts;
  }

  /** What a page has read of the counts of a pass. */
  receive(passId: string, counts: CountedPass['fieldCounts']): void {
    this.#counts.get(passId)?.receive(sumsOf(counts));
    this.outbox.changed();
  }

  /** Whether the police have stopped the area, as the last answer said; undefined before one came. */
  areaStopOf(passId: string): string | null | undefined {
    return this.#stops.get(passId);
  }

  /** Told when an act has arrived: what the page shows of the pass is older. */
  onAct(listener: () => void): () => void {
    this.#acts.add(listener);
    return () => this.#acts.delete(listener);
  }

  /** Notes an act and sends it; resolves when it is put away, whether or not it has arrived. */
  async note(passId: string, act: ToldAct): Promise<void> {
    await this.outbox.note(passId, act);
    void this.timer.now();
  }

  /** The pass is over for this phone and nothing lies in it any more: the server may drop the key. */
  async sayEmpty(passId: string): Promise<void> {
    await this.#loaded;
    if (this.#saidEmpty.has(passId) || this.outbox.passes().includes(passId)) return;
    this.#saidEmpty.add(passId);
    const { publicKey } = await this.outbox.device();
    const clientMutationId = crypto.randomUUID();
    await request(EmptyFieldDeviceDocument, {
      input: { clientMutationId, passId, deviceKey: publicKey },
    });
  }

  #arrived(passId: string, { sums, areaStopAt }: Outcome & { is: 'arrived' }): void {
    if (areaStopAt !== undefined) this.#stops.set(passId, areaStopAt);
    if (sums && isMadeReady()) void keepArrived(passId, sums);
    if (sums) this.#counts.get(passId)?.arrived(sums);
    else for (const listener of this.#acts) listener();
  }
}

/** Each arrives also when the page is left meanwhile, except that a phone is registered: that is asked again. */
const asks: Asks = {
  register: async (input) =>
    (await request(RegisterFieldDeviceDocument, { input })).registerFieldDevice.outbox,
  addSums: async (input) => {
    const { addSealedCounts } = await saveState.during(() =>
      request(AddSealedCountsDocument, { input }, undefined, { outlivesPage: true }),
    );
    const { fieldCounts, progress } = addSealedCounts;
    return { sums: sumsOf(fieldCounts), areaStopAt: progress.areaStopAt };
  },
  noteAct: (input) =>
    saveState.during(() =>
      request(NoteFieldActDocument, { input }, undefined, { outlivesPage: true }),
    ),
};

/** The phone shows it after a reload without a network, too. */
async function keepArrived(passId: string, sums: Sums): Promise<void> {
  const { keepCounts } = await import('../night/night-pack.js');
  await keepCounts(passId, sums).catch(() => undefined);
}

const outboxes = new Map<string, FieldOutbox>();

/** The one of this page for one who counts: another sign-in on this phone sends nothing of it. */
export function fieldOutboxOf(membershipId: string): FieldOutbox {
  const known = outboxes.get(membershipId);
  if (known) return known;
  const made = new FieldOutbox(membershipId);
  outboxes.set(membershipId, made);
  return made;
}

// What lies in the phone is there again; the browser asks for what could not be put away alone.
askBeforeLosing('count', () => [...outboxes.values()].some(({ outbox }) => outbox.wouldLose));

// Left at once: what is being put away is waited for, which takes a blink, behind a page that is hidden.
keepOnQuickExit(async () => {
  await Promise.all([...outboxes.values()].map(({ outbox }) => outbox.settled()));
});
