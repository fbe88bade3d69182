import type { Duplex } from 'node:stream';
import type pg from 'pg';
import { PatientClient } from './patient-client.js';

/**
 * A connection that sends in one packet what it is asked in one turn of the event loop: BEGIN with the first
 * statement, the statements of sibling fields, COMMIT with the event that follows it. Each packet is a
 * system call here and wakes a process there; on a small machine they cost more than the small statements.
 */
export class OneFlightClient extends PatientClient {
  private isHolding = false;

  /** As that of `pg.Client`, in all its forms. */
  override query(...asked: unknown[]): never {
    this.hold();
    return (super.query as (...asked: unknown[]) => never)(...asked);
  }

  private hold(): void {
    if (this.isHolding) return;
    const { stream } = (this as unknown as { connection: pg.Connection & { stream: Duplex } })
      .connection;
    this.isHolding = true;
    stream.cork();
    // Once everything that waits for a promise has had its turn.
    queueMicrotask(() =>
      process.nextTick(() => {
        this.isHolding = false;
        stream.uncork();
      }),
    );
  }
}
