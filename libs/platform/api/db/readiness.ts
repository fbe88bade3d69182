import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import type { OperationLog } from '../http/operation-log.js';
import { DatabaseClock } from './database-clock.js';
import { SteadyClient } from './steady-client.js';

/** Why a process cannot do its work. */
export type Hindrance = 'LEAVING' | 'DATABASE' | 'SCHEMA';

/** An answer is good for this long: nobody keeps the database busy by asking. */
const GOOD_FOR_MS = 500;

/** A database that takes longer than this for a few small statements does no work for people either. */
const PATIENCE_MS = 2000;

/**
 * A write to the access log as people's are: linked to its chain, which otherwise waits for COMMIT. In one
 * packet, so that the head of the chain is held for no longer than the server needs; whoever else holds it is
 * not waited for.
 */
const PROBE = `
  begin;
  select audit.record('PROBE', 'readiness', '{}', null, null);
  set local lock_timeout = '200ms';
  set constraints all immediate;
  rollback`;

/** Somebody holds the head of the chain: the log works, and somebody is writing it. */
const LOCK_NOT_AVAILABLE = '55P03';

export interface ReadinessParts {
  readonly databaseUrl: string;
  /** The migrations of this build. A database that has more is fine: it is ahead. */
  readonly migrationIds: readonly string[];
  readonly log: OperationLog;
}

/**
 * Whether this process can do its work: the schema is that of this build or newer, and a write reaches the
 * access log (rolled back). It also looks whether the clocks agree. It asks on a connection of its own: a
 * pool that is busy is not a fault.
 */
@Injectable()
export class Readiness implements OnModuleDestroy {
  private readonly pool: pg.Pool;
  private readonly clock: DatabaseClock;
  private asked: { readonly at: number; readonly answer: Promise<Hindrance | null> } | undefined;
  private told: Hindrance | null = null;
  private isLeaving = false;

  constructor(private readonly parts: ReadinessParts) {
    this.clock = new DatabaseClock(parts.log);
    this.pool = new pg.Pool({
      connectionString: parts.databaseUrl,
      max: 1,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
      application_name: 'portal readiness',
      Client: SteadyClient,
    });
    this.pool.on('error', () => undefined);
  }

  /** From here on the answer is no: whoever asks sends people elsewhere. */
  leave(): void {
    this.isLeaving = true;
  }

  /** Null when it can do its work. Those who ask at the same time share an answer. */
  async hindrance(): Promise<Hindrance | null> {
    if (this.isLeaving) return 'LEAVING';
    const now = performance.now();
    if (!this.asked || now - this.asked.at > GOOD_FOR_MS) {
      this.asked = { at: now, answer: this.look() };
    }
    return this.asked.answer;
  }

  /**
   * By how many seconds this process is ahead of its database, as it was last seen; NaN: not known. It is
   * no hindrance: rights and sessions go by the database, and two replicas that both say no help nobody.
   */
  async clockOffset(): Promise<number> {
    return (await this.hindrance()) === 'DATABASE' ? Number.NaN : this.clock.offsetSeconds;
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool.end();
  }

  private async look(): Promise<Hindrance | null> {
    const found = await this.probe();
    // Once for each change: a probe comes every few seconds.
    if (found !== this.told)
      this.parts.log.event(found ? 'not ready' : 'ready', { why: found ?? '' });
    this.told = found;
    return found;
  }

  private async probe(): Promise<Hindrance | null> {
    let client: pg.PoolClient | undefined;
    try {
      client = await this.pool.connect();
      await this.clock.look(client);
      const { rows } = await client.query<{ id: string }>('select id from app.schema_migration');
      const applied = new Set(rows.map(({ id }) => id));
      if (this.parts.migrationIds.some((id) => !applied.has(id))) return 'SCHEMA';
      await client.query(PROBE);
      return null;
    } catch (error) {
      // A transaction may be open on it: it is not used again.
      client?.release(true);
      client = undefined;
      return (error as { code?: string }).code === LOCK_NOT_AVAILABLE ? null : 'DATABASE';
    } finally {
      client?.release();
    }
  }
}
