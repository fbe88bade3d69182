import { openDevice } from '@stad/platform/web/device/device-database.js';
import { Outbox, type OutboxPorts, type Outcome } from '../outbox.js';
import type { ActRow, SumsRow, ToldAct } from '../outbox-rows.js';
import { sealSums } from '../seal-sums.js';

/** Something that a phone sent, as it lay on its disk. */
export type SentRow = SumsRow | (ActRow & { readonly told: ToldAct });

/** A browser on a table: its disk stays while its pages come and go. */
export class Phone {
  readonly sent: SentRow[] = [];
  readonly arrivals: string[] = [];
  /** What the server says next; `arrived` where nothing was set. */
  answer: (row: SentRow) => Outcome = () => ({ is: 'arrived' });
  readonly #live = new Set<string>();
  #isFlushing = false;
  #ids = 0;

  constructor(
    private readonly name: string,
    private readonly member = 'member-1',
  ) {}

  /** A new page of it. What other pages have begun is theirs as long as they live. */
  async page(changes: Partial<OutboxPorts> = {}): Promise<{ outbox: Outbox; pageId: string }> {
    const pageId = this.#newId('page');
    this.#live.add(pageId);
    const ports: OutboxPorts = {
      pageId,
      seal: sealSums,
      database: () => openDevice(this.name),
      sendSums: async (row) => this.#take(row),
      sendAct: async (row, told) => this.#take({ ...row, told }),
      newId: () => this.#newId('batch'),
      now: () => new Date('2026-11-27T21:47:00Z'),
      alone: async (work) => {
        if (this.#isFlushing) return false;
        this.#isFlushing = true;
        await work().finally(() => {
          this.#isFlushing = false;
        });
        return true;
      },
      livePages: async () => this.#live,
      drawn: () => Promise.resolve(),
      ...changes,
    };
    const outbox = new Outbox(ports, this.member, (passId) => this.arrivals.push(passId));
    await outbox.load();
    return { outbox, pageId };
  }

  /** The process is killed: what was not on the disk is gone. */
  kill(pageId: string): void {
    this.#live.delete(pageId);
  }

  async #take(row: SentRow): Promise<Outcome> {
    this.sent.push(row);
    return this.answer(row);
  }

  #newId(sort: string): string {
    this.#ids += 1;
    return `${this.name} ${sort} ${this.#ids}`;
  }
}
