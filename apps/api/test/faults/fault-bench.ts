import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { migrate, setUpDatabase, withClient } from '@stad/platform/api/db/setup.js';
import { loadFrame } from '@stad/programme/api/demo/load-frame.js';
import { PILOT } from '@stad/programme/rules/demo/pilot.js';
import type pg from 'pg';
// @ts-expect-error: plain JavaScript
import { isAlive } from '../../../../tools/launcher/postgres/postmaster.mjs';
// @ts-expect-error: plain JavaScript
import { startPostgres } from '../../../../tools/launcher/postgres.mjs';
import { readDatabase } from '../../src/audit-log-source.js';
import { domains } from '../../src/domains.js';
import { verifyAuditLog } from '../../src/verify-audit-log.js';
import { ApiProcess } from '../api-process.js';
import { Ledger } from '../ledger.js';

interface Server {
  readonly port: number;
  readonly pid: number;
  readonly adminUrl: string;
  stop(): Promise<void>;
}

/** What is left to say when a fault is over. */
export interface Verdict {
  readonly acknowledged: number;
  /** Acknowledged, and not there. */
  readonly lost: number;
  /** There more often than once, or more than one event of it. */
  readonly doubled: number;
  /** Chains of the access log that are not whole, and events outside any chain. */
  readonly broken: number;
  readonly refusals: Readonly<Record<string, number>>;
}

const secret = () => randomBytes(18).toString('hex');

/**
 * A PostgreSQL of its own that waits for the disk, two replicas of the built API on it without
 * stickiness, and people who write all the time.
 */
export class FaultBench {
  readonly replicas: [ApiProcess, ApiProcess];
  private constructor(
    private readonly dataDir: string,
    private server: Server,
    private readonly urls: { readonly databaseUrl: string; readonly databaseOwnerUrl: string },
    replicas: [ApiProcess, ApiProcess],
    readonly ledger: Ledger,
  ) {
    this.replicas = replicas;
  }

  /** `env` is that of each replica. */
  static async open(
    dataDir: string,
    { writers, env = [{}, {}] }: { writers: number; env?: readonly Record<string, string>[] },
  ): Promise<FaultBench> {
    const server: Server = await startPostgres({ dataDir });
    try {
      const passwords = { owner: secret(), app: secret(), jobs: secret() };
      const urls = await setUpDatabase(server.adminUrl, 'faults', passwords);
      await migrate(urls.databaseOwnerUrl, domains);
      await withClient(urls.databaseOwnerUrl, async (owner) => {
        await loadFrame(owner, [PILOT]);
        await owner.query('update app.installation set demo_loaded_on = current_date');
      });
      const replicas: [ApiProcess, ApiProcess] = [
        await ApiProcess.start(urls.databaseUrl, env[0]),
        await ApiProcess.start(urls.databaseUrl, env[1]),
      ];
      const ledger = await withClient(urls.databaseOwnerUrl, (owner) =>
        Ledger.open(replicas, owner, writers),
      );
      return new FaultBench(dataDir, server, urls, replicas, ledger);
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  async close(): Promise<void> {
    for (const replica of this.replicas) await replica.end('SIGKILL');
    await this.server.stop();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  asOwner<T>(work: (owner: pg.Client) => Promise<T>): Promise<T> {
    return withClient(this.urls.databaseOwnerUrl, work);
  }

  /** Until so many more were acknowledged. */
  async more(count: number): Promise<void> {
    await this.ledger.reaches(this.ledger.acknowledged.size + count);
  }

  /** One replica dies in the middle of its work; the other goes on. */
  async killReplica(number: number): Promise<void> {
    const replica = this.replicas[number % 2] as ApiProcess;
    await replica.end('SIGKILL');
    await replica.start();
  }

  /** The whole server, or one of its sessions, on which it recovers by itself. */
  async killDatabase(which: 'server' | 'session'): Promise<void> {
    if (which === 'server') {
      process.kill(this.server.pid, 'SIGKILL');
      await this.startAgain();
      return;
    }
    await withClient(this.server.adminUrl, async (admin) => {
      const { rows } = await admin.query<{ pid: number }>(
        `select pid from pg_stat_activity where usename = 'portal_app' order by random() limit 1`,
      );
      if (rows[0]) process.kill(rows[0].pid, 'SIGKILL');
    }).catch(() => undefined);
    await this.answers();
  }

  /** As its administrator would: sessions are ended, what is written is kept. */
  async restartDatabase(): Promise<void> {
    await this.server.stop();
    await this.startAgain();
  }

  async startAgain(): Promise<void> {
    while (isAlive(this.server.pid)) await delay(20);
    this.server = await startPostgres({ dataDir: this.dataDir, port: this.server.port });
  }

  get databaseHasLeft(): boolean {
    return !isAlive(this.server.pid);
  }

  async answers(): Promise<void> {
    for (;;) {
      const answer = await withClient(this.server.adminUrl, (admin) =>
        admin.query('select 1'),
      ).catch(() => null);
      if (answer) return;
      await delay(50);
    }
  }

  /** Everybody finishes; then the books are compared with the database and with its access log. */
  async verdict(): Promise<Verdict> {
    await this.ledger.end();
    const { acknowledged, refusals } = this.ledger;
    return this.asOwner(async (owner) => {
      const faults = await this.ledger.faults(owner);
      const { rows } = await owner.query<{ id: string; events: number }>(
        `select object_ids[1]::text as id, count(*)::int as events from audit.event
         where object_type = 'contact_function' and action = 'INSERT' group by 1`,
      );
      const eventsOf = new Map(rows.map(({ id, events }) => [id, events]));
      const ids = [...acknowledged.values()];
      const { verdicts } = await verifyAuditLog(readDatabase(owner));
      return {
        acknowledged: acknowledged.size,
        lost:
          faults.filter((each) => each.startsWith('lost')).length +
          ids.filter((id) => !eventsOf.has(id)).length,
        doubled:
          faults.filter((each) => !each.startsWith('lost')).length +
          ids.filter((id) => (eventsOf.get(id) ?? 0) > 1).length,
        broken: verdicts.filter(({ broken }) => broken).length,
        refusals: Object.fromEntries(refusals),
      };
    });
  }
}
