import type { Duplex } from 'node:stream';
import type pg from 'pg';
import { STATEMENT_TIMEOUT_S } from './roles.js';
import { SteadyClient } from './steady-client.js';

/** How every pool of a process reaches the database, and finds out that a quiet connection is dead. */
export const CONNECTION = {
  connectionTimeoutMillis: 3000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
} as const;

/** The server itself ends a statement before this, and says so: longer silence is none of a slow one. */
const SILENCE_MS = (STATEMENT_TIMEOUT_S + 2) * 1000;

/** As PatientClient wants to be made: by a pool, which hands on what it was given. */
export interface PatientConfig extends pg.ClientConfig {
  /** Default: a little more than the server gives a statement. */
  readonly silenceMillis?: number;
}

type Socket = Duplex & { setTimeout(ms: number, then: () => void): void };

/**
 * A connection that is given up when it is owed an answer and nothing comes: a host that is frozen or gone
 * says nothing, and what was asked would wait as long as the kernel believes in it. All of it is refused at
 * once, and the pool opens another connection.
 *
 * The silence is timed, not the statement (`query_timeout` of pg): siblings that went out in one flight wait
 * for each other, and each of them has the whole of the server's `statement_timeout`.
 */
export class PatientClient extends SteadyClient {
  private isOwed = false;

  constructor(config: PatientConfig = {}) {
    super(config);
    this.on('drain', () => {
      this.isOwed = false;
    });
    this.once('connect', () => {
      const { stream } = (this as unknown as { connection: { stream: Socket } }).connection;
      stream.setTimeout(config.silenceMillis ?? SILENCE_MS, () => {
        if (this.isOwed) stream.destroy(new Error('Connection terminated: no answer'));
      });
    });
  }

  /** As that of `pg.Client`, in all its forms. */
  override query(...asked: unknown[]): never {
    this.isOwed = true;
    return (super.query as (...asked: unknown[]) => never)(...asked);
  }
}
