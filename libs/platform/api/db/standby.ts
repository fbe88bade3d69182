import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import type { OperationLog } from '../http/operation-log.js';
import { poolOf } from './data-source.js';
import type { SecondPlace, WhereRead } from './second-place.js';

type Trouble = Extract<WhereRead, 'AWAY' | 'FOREIGN' | 'CLOCK'>;

/** How long somebody waits for a standby to take a connection, or to say how far it is. */
export const STANDBY_ANSWERS_MS = 500;
/** What it takes to fetch and replay a write of a moment ago; one that is really behind is not waited for. */
const CATCHES_UP_MS = 30;
const LOOKS_AGAIN_MS = 3;
/** A standby that was not there is looked for again after this, and by nobody who waits for an answer. */
const STANDBY_PAUSE_MS = 5000;
/** Row policies ask which day it is: by the clock of the server they run on. */
const CLOCKS_AGREE_S = 5;

/**
 * Which history this is: of which cluster, and which of its timelines. A primary of yesterday that was set up
 * again without being emptied may have replayed further than that of today, along another way.
 */
const HISTORY = `(select s.system_identifier || '/' || c.timeline_id
  from pg_control_system() s, pg_control_checkpoint() c)`;

/**
 * How far the primary is. Flushed: what was acknowledged to anybody lies before it, and only what is flushed is
 * sent on.
 */
const POSITION = `select ${HISTORY} as history, pg_current_wal_flush_lsn()::text as lsn,
  clock_timestamp()::text as at`;

interface Position {
  readonly history: string;
  readonly lsn: string;
  readonly at: string;
}

interface StandbyParts {
  readonly primary: DataSource;
  /** A source for the standby, not opened yet. */
  readonly makeSource: () => DataSource;
  readonly log: OperationLog;
}

/**
 * The server that follows the primary, for readings that add up much. Nobody ever reads there what is older
 * than the moment at which the primary said what they may: whoever asks takes the position of the primary
 * afterwards, and the standby is read only when it has replayed all of that. Whatever is the matter with it,
 * the primary is read instead, and nobody is told.
 */
export class Standby implements SecondPlace {
  /** Readings of this process, by where they were read. */
  readonly counts: Record<WhereRead, number> = {
    STANDBY: 0,
    BEHIND: 0,
    AWAY: 0,
    FULL: 0,
    FOREIGN: 0,
    CLOCK: 0,
    FAILED: 0,
  };
  private source: DataSource | undefined;
  /** Why it is left alone; null: it is read. Unknown until somebody has looked. */
  private trouble: Trouble | null | undefined;
  private looksFrom = 0;
  private look: Promise<void> | undefined;

  constructor(private readonly parts: StandbyParts) {}

  /** Finds out whether it is there. Never fails: without it everything is read at the primary. */
  open(): Promise<void> {
    this.look ??= this.lookForIt().finally(() => {
      this.look = undefined;
    });
    return this.look;
  }

  async close(): Promise<void> {
    await this.look;
    await this.source?.destroy();
  }

  async begin(opening: string): Promise<QueryRunner | null> {
    if (this.trouble !== null) {
      if (performance.now() >= this.looksFrom) this.open();
      return this.instead(this.trouble ?? 'AWAY');
    }
    // Before the standby is asked for anything: what it says is held against this.
    const [position] = await this.parts.primary.query<Position[]>(POSITION);
    const runner = await this.connect();
    if (!runner) return null;
    const found = await this.openedAt(runner, opening, position as Position);
    if (found === 'STANDBY') return runner;
    // Not waited for: it may have nothing to say any more.
    leave(runner);
    if (found !== 'BEHIND') this.pause(found);
    return this.instead(found);
  }

  ended(where: Extract<WhereRead, 'STANDBY' | 'FAILED'>): void {
    this.counts[where] += 1;
  }

  private instead(why: WhereRead): null {
    this.counts[why] += 1;
    return null;
  }

  private pause(trouble: Trouble): void {
    this.looksFrom = performance.now() + STANDBY_PAUSE_MS;
    this.become(trouble);
  }

  private become(trouble: Trouble | null): void {
    // Once for each change: whoever reads the log wants to know since when.
    if (trouble !== this.trouble) {
      if (trouble) this.parts.log.warning('standby not read', { why: trouble });
      else this.parts.log.event('standby read');
    }
    this.trouble = trouble;
  }

  private async connect(): Promise<QueryRunner | null> {
    const source = this.source as DataSource;
    const { totalCount, idleCount, options } = poolOf(source);
    if (idleCount === 0 && totalCount >= options.max) return this.instead('FULL');
    const runner = source.createQueryRunner();
    try {
      await runner.connect();
      return runner;
    } catch {
      await runner.release().catch(() => undefined);
      this.pause('AWAY');
      return this.instead('AWAY');
    }
  }

  /** Opens the transaction and says how far the standby is, in one flight; a moment later once more. */
  private async openedAt(
    runner: QueryRunner,
    opening: string,
    position: Position,
  ): Promise<Found | 'AWAY'> {
    const until = performance.now() + CATCHES_UP_MS;
    const question = questionOf(position);
    try {
      const client: pg.PoolClient = await runner.connect();
      let found = await bounded(client, `${opening}; ${question}`);
      while (found === 'BEHIND' && performance.now() < until) {
        await delay(LOOKS_AGAIN_MS);
        found = await bounded(client, question);
      }
      return found;
    } catch {
      return 'AWAY';
    }
  }

  private async lookForIt(): Promise<void> {
    this.looksFrom = performance.now() + STANDBY_PAUSE_MS;
    try {
      const source = this.source ?? (await this.parts.makeSource().initialize());
      this.source = source;
      const [position] = await this.parts.primary.query<Position[]>(POSITION);
      const runner = source.createQueryRunner();
      try {
        const found = await bounded(await runner.connect(), questionOf(position as Position));
        this.become(found === 'STANDBY' || found === 'BEHIND' ? null : found);
      } finally {
        await runner.release().catch(() => undefined);
      }
    } catch {
      this.become('AWAY');
    }
  }
}

type Found = Extract<WhereRead, 'STANDBY' | 'BEHIND' | 'FOREIGN' | 'CLOCK'>;

/** Asked of the standby itself. One that has been promoted follows nobody, however far it is. */
function questionOf({ history, lsn, at }: Position): string {
  return `select case
    when not pg_is_in_recovery() or ${HISTORY} <> ${pg.escapeLiteral(history)} then 'FOREIGN'
    when abs(extract(epoch from clock_timestamp() - ${pg.escapeLiteral(at)}::timestamptz)) > ${CLOCKS_AGREE_S} then 'CLOCK'
    when pg_last_wal_replay_lsn() >= ${pg.escapeLiteral(lsn)}::pg_lsn then 'STANDBY'
    else 'BEHIND' end as found`;
}

/** A host that is frozen says nothing; its connection is given up. */
async function bounded(client: pg.PoolClient, text: string): Promise<Found> {
  const { stream } = (client as unknown as { connection: pg.Connection & { stream: Destroyable } })
    .connection;
  const timer = setTimeout(
    () => stream.destroy(new Error('Connection terminated: the standby does not answer')),
    STANDBY_ANSWERS_MS,
  );
  try {
    const answered: unknown = await client.query(text);
    const last = (Array.isArray(answered) ? answered.at(-1) : answered) as pg.QueryResult<{
      found: Found;
    }>;
    return (last.rows[0] as { found: Found }).found;
  } finally {
    clearTimeout(timer);
  }
}

interface Destroyable {
  destroy(error: Error): void;
}

/** Ends a transaction in which nothing was read. The connection may be gone already. */
async function leave(runner: QueryRunner): Promise<void> {
  const client: pg.PoolClient = await runner.connect().catch(() => undefined);
  await client?.query('rollback').catch(() => undefined);
  await runner.release().catch(() => undefined);
}
