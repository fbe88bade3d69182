import type { DeviceClock } from '@stad/platform/web/device/device-clock.js';
import { type FieldCounter, isOfTheEvening } from '../../rules/field-counts/more-counters.js';
import { quarterOf } from '../../rules/field-counts/quarter.js';
import {
  afterTakeBack,
  afterTap,
  type Line,
  mayTakeBack,
  NOTHING_PRESSED,
  type Pressed,
  type Sums,
  sumOf,
} from '../../rules/field-counts/taps.js';
import type { Outbox } from './outbox.js';

/** The counters of one pass on this page: what the server has, and what was pressed since. */
export class PassCounts {
  #received: Sums;
  #pressed: Pressed = NOTHING_PRESSED;

  constructor(
    private readonly passId: string,
    private readonly outbox: Outbox,
    private readonly clock: DeviceClock,
    received: Sums,
  ) {
    this.#received = received;
  }

  get received(): Sums {
    return this.#received;
  }

  /** What the server says after something arrived. */
  arrived(sums: Sums): void {
    this.#received = sums;
  }

  /** What the page has read afresh; as long as something is in the phone it may be older. */
  receive(sums: Sums): void {
    if (this.outbox.trayOf(this.passId).taps === 0) this.#received = sums;
  }

  sumOf(counter: FieldCounter): number {
    return sumOf(this.#received, this.outbox.trayOf(this.passId).lines, counter);
  }

  mayTakeBack(counter: FieldCounter): boolean {
    return mayTakeBack(this.#pressed, counter, this.#hasEarlier);
  }

  /** One more; a total of the evening stands in the quarter of the start. Resolves when it is put away. */
  tap(counter: FieldCounter, startedAt: string | null): Promise<void> {
    const one = this.#one(counter, startedAt);
    this.#pressed = afterTap(this.#pressed, one);
    return this.outbox.count(this.passId, { ...one, n: 1 });
  }

  /** One back, where one may be. */
  async takeBack(counter: FieldCounter, startedAt: string | null): Promise<void> {
    const taken = afterTakeBack(this.#pressed, this.#one(counter, startedAt), this.#hasEarlier);
    if (!taken) return;
    this.#pressed = taken.pressed;
    await this.outbox.count(this.passId, taken.line);
  }

  get #hasEarlier(): boolean {
    return this.outbox.trayOf(this.passId).earlier > 0;
  }

  #one(counter: FieldCounter, startedAt: string | null): Omit<Line, 'n'> {
    if (isOfTheEvening(counter) && startedAt) {
      return { counter, quarter: quarterOf(new Date(startedAt)).toISOString() };
    }
    const { at, isKnown } = this.clock.now();
    return { counter, quarter: isKnown ? quarterOf(at).toISOString() : null };
  }
}
