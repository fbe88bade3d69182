import { lastServerClock, type ServerClock } from './server-clock.js';

/** How far a phone's clock may wander between two answers before it was turned, in milliseconds. */
const TURNED_MS = 60_000;

/** The offset as it was last measured: what is added to the phone's clock gives the server's. */
export interface Measured {
  readonly offsetMs: number;
  /** The server's time then, in milliseconds. */
  readonly serverMs: number;
}

/** What a moment of the phone is by the server's clock, and whether that is known. */
export interface ToldTime {
  readonly at: Date;
  readonly isKnown: boolean;
}

interface Ports {
  /** The phone's clock, which its owner can turn. */
  readonly wall: () => number;
  /** Milliseconds since the page began, which nobody can turn. */
  readonly steady: () => number;
  /** What the last answer told, where nobody says it with {@link DeviceClock.measure}. */
  readonly heard?: () => ServerClock | null;
}

/**
 * The phone's clock against the server's. It is measured at each answer. While a page lives a clock that is
 * turned shows against the steady one; after a page was begun anew it shows when it stands before the last
 * answer. A clock turned forward while no page was open does not show until the next answer.
 */
export class DeviceClock {
  #measured: Measured | null = null;
  #heard: ServerClock | null = null;
  /** The phone's clock minus the steady one when it was last trusted. */
  #base: number;
  #wasTurned = false;

  constructor(
    private readonly ports: Ports = {
      wall: () => Date.now(),
      steady: () => performance.now(),
      heard: lastServerClock,
    },
  ) {
    this.#base = ports.wall() - ports.steady();
  }

  get measured(): Measured | null {
    const heard = this.ports.heard?.() ?? null;
    if (heard && heard !== this.#heard) {
      this.#heard = heard;
      this.measure(heard.serverMs, heard.askedMs, heard.heardMs, heard.steadyMs);
    }
    return this.#measured;
  }

  /**
   * An answer came: what the server's clock said, and the phone's when it was asked and when it heard. One that
   * was long on its way says too little, since nobody knows which half of it was, and one that came before it
   * was asked for says that the clock was turned: what is known of the clock stays as it was.
   */
  measure(
    serverMs: number,
    askedMs: number,
    heardMs = this.ports.wall(),
    steadyMs = this.ports.steady(),
  ): Measured | null {
    const underWayMs = heardMs - askedMs;
    if (underWayMs < 0 || underWayMs > TURNED_MS) return this.#measured;
    this.#measured = { offsetMs: Math.round(serverMs - (askedMs + heardMs) / 2), serverMs };
    this.#base = heardMs - steadyMs;
    this.#wasTurned = false;
    return this.#measured;
  }

  /** What an earlier page of this device measured. */
  recall(measured: Measured): void {
    if (this.measured === null) this.#measured = measured;
  }

  now(): ToldTime {
    const { measured } = this;
    const wall = this.ports.wall();
    if (Math.abs(wall - this.ports.steady() - this.#base) > TURNED_MS) this.#wasTurned = true;
    const at = new Date(wall + (measured?.offsetMs ?? 0));
    const isBefore = measured !== null && at.getTime() < measured.serverMs - TURNED_MS;
    return { at, isKnown: measured !== null && !this.#wasTurned && !isBefore };
  }
}

/** The one of this page. */
export const deviceClock = new DeviceClock();
