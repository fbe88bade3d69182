import { randomBytes } from 'node:crypto';
import { appendFile, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { migrate, setUpDatabase, withClient } from '@stad/platform/api/db/setup.js';
import { loadFrame } from '@stad/programme/api/demo/load-frame.js';
import { PILOT } from '@stad/programme/rules/demo/pilot.js';
import pg from 'pg';
// @ts-expect-error: plain JavaScript
import { folderOfRun } from '../../../tools/checks/test-runs.mjs';
// @ts-expect-error: plain JavaScript
import { startPostgres } from '../../../tools/launcher/postgres.mjs';
import { domains } from '../src/domains.js';

interface Server {
  readonly port: number;
  readonly pid: number;
  readonly adminUrl: string;
  stop(): Promise<void>;
}

const secret = () => randomBytes(18).toString('hex');

/** A primary with the portal's database, and a second PostgreSQL that follows it by streaming. */
export class StandbyBench {
  private constructor(
    private readonly folder: string,
    readonly primary: Server,
    private standby: Server,
    readonly urls: { readonly databaseUrl: string; readonly databaseOwnerUrl: string },
  ) {}

  static async open(): Promise<StandbyBench> {
    const folder: string = folderOfRun('standby');
    const primary: Server = await startPostgres({ dataDir: join(folder, 'primary') });
    try {
      const passwords = { owner: secret(), app: secret(), jobs: secret() };
      const urls = await setUpDatabase(primary.adminUrl, 'followed', passwords);
      await migrate(urls.databaseOwnerUrl, domains);
      await withClient(urls.databaseOwnerUrl, (owner) => loadFrame(owner, [PILOT]));
      await copyWhileItRuns(primary, folder);
      const standby: Server = await startPostgres({ dataDir: join(folder, 'standby') });
      return new StandbyBench(folder, primary, standby, urls);
    } catch (error) {
      await primary.stop();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.standby.stop();
    await this.primary.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** The standby, as the portal signs in to it. */
  get replicaUrl(): string {
    return at(this.urls.databaseUrl, this.standby.port);
  }

  asOwner<T>(work: (owner: pg.Client) => Promise<T>): Promise<T> {
    return withClient(this.urls.databaseOwnerUrl, work);
  }

  async asAdmin(sql: string): Promise<void> {
    await withClient(this.primary.adminUrl, (admin) => admin.query(sql));
  }

  /** A statement of its administrator at the standby. */
  async atStandby<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
    const database = new URL(this.urls.databaseUrl).pathname;
    const url = Object.assign(new URL(this.standby.adminUrl), { pathname: database });
    return withClient(url.toString(), async (admin) => (await admin.query<Row>(sql)).rows);
  }

  /**
   * Until everything that is at the primary is at the standby, too. A commit comes first: without one the
   * primary sends half a record and leaves the other half for a moment.
   */
  async catchesUp(): Promise<void> {
    const lsn = await withClient(this.primary.adminUrl, async (admin) => {
      await admin.query(`select pg_logical_emit_message(true, 'standby', '')`);
      const { rows } = await admin.query('select pg_current_wal_flush_lsn()::text as lsn');
      return rows[0].lsn as string;
    });
    for (;;) {
      const [row] = await this.atStandby<{ there: boolean }>(
        `select pg_last_wal_replay_lsn() >= '${lsn}' as there`,
      );
      if (row?.there) return;
      await delay(10);
    }
  }

  async standbyLeaves(): Promise<void> {
    await this.standby.stop();
  }

  /** On the same port as before. */
  async standbyComesBack(): Promise<void> {
    const { port } = this.standby;
    this.standby = await startPostgres({ dataDir: join(this.folder, 'standby'), port });
  }
}

/** What `pg_basebackup` does; the programs of the tests do not include it. */
async function copyWhileItRuns(primary: Server, folder: string): Promise<void> {
  const [from, to] = [join(folder, 'primary'), join(folder, 'standby')];
  await withClient(primary.adminUrl, async (admin) => {
    await admin.query(`select pg_backup_start('standby', true)`);
    await mkdir(to, { mode: 0o700 });
    await cp(join(from, 'superuser-password'), join(to, 'superuser-password'));
    await cp(join(from, 'cluster'), join(to, 'cluster'), {
      recursive: true,
      filter: (path) => !/postmaster\.(pid|opts)$/.test(path),
    });
    const { rows } = await admin.query<{ labelfile: string }>(
      'select * from pg_backup_stop(false)',
    );
    await writeFile(join(to, 'cluster/backup_label'), rows[0]?.labelfile ?? '');
  });
  const { username, password, port } = new URL(primary.adminUrl);
  await writeFile(join(to, 'cluster/standby.signal'), '');
  await appendFile(
    join(to, 'cluster/postgresql.auto.conf'),
    `primary_conninfo = 'host=127.0.0.1 port=${port} user=${username} password=${password}'\n`,
  );
}

function at(address: string, port: number): string {
  return Object.assign(new URL(address), { port: String(port) }).toString();
}
