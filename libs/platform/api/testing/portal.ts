import 'reflect-metadata';
import pg from 'pg';
import type { Viewer } from '../../rules/viewer.js';
import { readConfig } from '../config/config.js';
import type { Exchange } from '../context/request-context.js';
import { type Caller, callerFor } from '../serving/caller.js';
import { type RunningServer, serve } from '../serving/server.js';
import type { Ground } from './ground.js';
import { runJobsAt } from './jobs-at.js';

export type { Answer, Caller } from '../serving/caller.js';

/** The API of the domains that a spec names, on the database of its file. */
export class TestPortal {
  private constructor(
    private readonly ground: Ground,
    readonly server: RunningServer,
    /** A connection as `portal_owner`: sees everything, for arranging and for looking behind. */
    readonly owner: pg.Client,
  ) {}

  static async open(ground: Ground): Promise<TestPortal> {
    const connectionString = process.env['DATABASE_OWNER_URL'];
    const owner = new pg.Client({ connectionString, pipeline: true } as pg.ClientConfig);
    await owner.connect();
    try {
      await ground.load?.(owner);
      return new TestPortal(ground, await serveOn(ground, { POOL_SIZE: '4' }), owner);
    } catch (error) {
      // A spec that could not begin takes no connection from those after it.
      await owner.end();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.server.close();
    await this.owner.end();
  }

  /** Another process of the same portal; whoever starts it closes it. */
  replica(settings: Readonly<Record<string, string>>): Promise<RunningServer> {
    return serveOn(this.ground, settings);
  }

  /** `portal.as('samverkanspolis1@pol-lund')`; the second argument chooses among memberships. */
  async as(key: string, agencyKey?: string, now?: Date): Promise<Caller> {
    const { findViewer } = this.ground;
    if (!findViewer) throw new Error('No domain of this portal knows people.');
    return this.caller(await findViewer(this.owner, `${key}.example`, agencyKey), now);
  }

  /** Does every job that is due, as the outbox would. */
  async runJobs(now?: Date): Promise<void> {
    await runJobsAt(this.server, this.owner, process.env['DATABASE_JOBS_URL'] ?? '', now);
  }

  visitor(): Caller {
    return this.caller({ kind: 'visitor' });
  }

  /** Whoever shows these cookies, as the next request sees them; a ready phone only where pages ask. */
  async viewerBy(exchange: Exchange, takesFieldSession = true): Promise<Viewer> {
    const { source, permissions, openContext } = this.server;
    const options = { source, permissions, requestId: 'test', exchange, takesFieldSession };
    return (await openContext(options)).viewer;
  }

  /** `now` sets the clock of every operation this caller sends. */
  caller(viewer: Viewer, now?: Date, exchange?: Exchange): Caller {
    return callerFor(this.server, viewer, now, exchange);
  }
}

function serveOn({ domains }: Ground, settings: Readonly<Record<string, string>>) {
  return serve(readConfig({ ...process.env, LOG_LEVEL: 'silent', ...settings }), domains);
}
