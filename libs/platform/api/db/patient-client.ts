import type { EventEmitter } from 'node:events';
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
/**
 * A COMMIT is bound by no `statement_timeout`: what was deferred to it has as long as it takes. An import of
 * 5,000 people is linked in the access log then, eight seconds on a busy machine.
 */
const COMMIT_SILENCE_MS = 60_000;
const COMMITS = /^\s*commit\b/i;

/** As PatientClient wants to be made: by a pool, which hands on what it was given. */
export interface PatientConfig extends pg.ClientConfig {
  /** Default: a little more than the server gives a statement. */
  readonly silenceMillis?: number;
}

type Socket = Duplex & { setTimeout(ms: number): void };
type Talk = EventEmitter & { readonly stream: Socket };

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
  /** What was asked and not answered, in its order: whether it is a COMMIT. */
  private unanswered: boolean[] = [];
  private readonly silenceMillis: number;

  constructor(config: PatientConfig = {}) {
    super(config);
    this.silenceMillis = config.silenceMillis ?? SILENCE_MS;
    this.on('drain', () => {
      this.isOwed = false;
      this.unanswered = [];
    });
    this.once('connect', () => {
      const { connection } = this as unknown as { connection: Talk };
      const { stream } = connection;
      let waitsForCommit = false;
      stream.setTimeout(this.silenceMillis);
      // Each time: what is given to setTimeout itself is called once, and a connection is often idle.
      stream.on('timeout', () => {
        if (!this.isOwed) return;
        const onlyCommits = this.unanswered.length > 0 && this.unanswered.every(Boolean);
        if (!onlyCommits || waitsForCommit) {
          stream.destroy(new Error('Connection terminated: no answer'));
          return;
        }
        waitsForCommit = true;
        stream.setTimeout(COMMIT_SILENCE_MS);
      });
      connection.on('readyForQuery', () => {
        this.unanswered.shift();
        if (waitsForCommit) stream.setTimeout(this.silenceMillis);
        waitsForCommit = false;
      });
    });
  }

  /** As that of `pg.Client`, in all its forms. */
  override query(...asked: unknown[]): never {
    this.isOwed = true;
    const [what] = asked as [string | { readonly text?: string } | undefined];
    this.unanswered.push(COMMITS.test((typeof what === 'string' ? what : what?.text) ?? ''));
    return (super.query as (...asked: unknown[]) => never)(...asked);
  }
}
