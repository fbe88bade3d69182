import { randomBytes } from 'node:crypto';
import type { PersonKey } from '@stad/identity/rules/demo/types.js';
import { readConfig } from '@stad/platform/api/config/config.js';
import { migrate, setUpDatabase, withClient } from '@stad/platform/api/db/setup.js';
import { type Caller, callerFor } from '@stad/platform/api/serving/caller.js';
import { runJobsAt } from '@stad/platform/api/testing/jobs-at.js';
import { findViewer } from '@stad/programme/api/find-viewer.js';
import pg from 'pg';
import { loadDemo } from '../src/demo/load-demo.js';
import { domains } from '../src/domains.js';
import { makeServer, type RunningServer } from '../src/server.js';

const adminUrl = process.env['DATABASE_ADMIN_URL'] as string;

/** The demo as a newcomer meets it, loaded through the services on a database of its own. */
export class LoadedDemo {
  private constructor(
    readonly owner: pg.Client,
    readonly server: RunningServer,
    private readonly jobsUrl: string,
  ) {}

  /**
   * @param today the day that the running programme is laid around
   * @param settings of the process beside those of the demo, as where its mail goes
   */
  static async on(
    today: string,
    settings: Readonly<Record<string, string>> = {},
  ): Promise<LoadedDemo> {
    const database = `demo_${process.env['JEST_WORKER_ID'] ?? '1'}`;
    const adminHome = new URL(adminUrl);
    adminHome.pathname = '/postgres';
    await withClient(adminHome.toString(), (client) =>
      client.query(`drop database if exists ${database} with (force)`),
    );
    // The roles and their passwords are the whole run's: only the database is new.
    const given = (name: string) =>
      new URL(process.env[name] as string).password || randomBytes(18).toString('hex');
    const urls = await setUpDatabase(adminHome.toString(), database, {
      owner: given('DATABASE_OWNER_URL'),
      app: given('DATABASE_URL'),
      jobs: given('DATABASE_JOBS_URL'),
    });
    await migrate(urls.databaseOwnerUrl, domains);
    await loadDemo({ databaseUrl: urls.databaseUrl, ownerUrl: urls.databaseOwnerUrl }, today);
    const owner = new pg.Client({ connectionString: urls.databaseOwnerUrl });
    await owner.connect();
    const server = await makeServer(
      readConfig({
        PORTAL_MODE: 'demo',
        DATABASE_URL: urls.databaseUrl,
        LOG_LEVEL: 'silent',
        POOL_SIZE: '4',
        ...settings,
      }),
    );
    return new LoadedDemo(owner, server, urls.databaseJobsUrl);
  }

  async as(person: PersonKey, now?: Date): Promise<Caller> {
    return callerFor(this.server, await findViewer(this.owner, `${person}.example`), now);
  }

  /** Does every job that is due then, as the outbox would. */
  runJobs(now: Date): Promise<void> {
    return runJobsAt(this.server, this.owner, this.jobsUrl, now);
  }

  async idOf(table: 'site' | 'programme', key: string): Promise<string> {
    const { rows } = await this.owner.query(`select id from ${table} where key = $1`, [key]);
    return rows[0].id;
  }

  async close(): Promise<void> {
    await this.server.close();
    await this.owner.end();
  }
}
