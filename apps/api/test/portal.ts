import 'reflect-metadata';
import { UNDERTAKING_VERSION } from '@stad/identity/rules/undertaking.js';
import { PILOT } from '@stad/outcomes/rules/demo-records/pilot-2022/programme.js';
import { readConfig } from '@stad/platform/api/config/config.js';
import type { Exchange } from '@stad/platform/api/context/request-context.js';
import { runDueJobs } from '@stad/platform/api/jobs/job-runner.js';
import { Jobs } from '@stad/platform/api/jobs/jobs.js';
import type { Viewer } from '@stad/platform/rules/viewer.js';
import { openContext } from '@stad/programme/api/open-context.js';
import pg from 'pg';
import { type Caller, callerFor } from '../src/caller.js';
import { loadFrame } from '../src/demo/load-frame.js';
import { permissions } from '../src/domains.js';
import { findViewer } from '../src/find-viewer.js';
import { makeServer, type RunningServer } from '../src/server.js';

export type { Answer, Caller } from '../src/caller.js';

/** The API on the worker's own database, with the demo's agencies, people, towns and the pilot. */
export class TestPortal {
  private constructor(
    readonly server: RunningServer,
    /** A connection as `portal_owner`: sees everything, for arranging and for looking behind. */
    readonly owner: pg.Client,
  ) {}

  static async open(): Promise<TestPortal> {
    const connectionString = process.env['DATABASE_OWNER_URL'];
    const owner = new pg.Client({ connectionString, pipeline: true } as pg.ClientConfig);
    await owner.connect();
    const { rows } = await owner.query('select 1 from agency limit 1');
    if (rows.length === 0) await loadFrame(owner, [PILOT]);
    const config = readConfig({ ...process.env, LOG_LEVEL: 'silent', POOL_SIZE: '4' });
    return new TestPortal(await makeServer(config), owner);
  }

  async close(): Promise<void> {
    await this.server.close();
    await this.owner.end();
  }

  /** `portal.as('samverkanspolis1@pol-lund')`; the second argument chooses among memberships. */
  async as(key: string, agencyKey?: string, now?: Date): Promise<Caller> {
    return this.caller(await findViewer(this.owner, `${key}.example`, agencyKey), now);
  }

  /** Does every job that is due, as the outbox would. */
  async runJobs(now?: Date): Promise<void> {
    const { app, source, log } = this.server;
    const databaseUrl = process.env['DATABASE_JOBS_URL'] ?? '';
    const clock = now ? { clock: () => now } : {};
    const queue = (change: string) =>
      this.owner.query(
        `set role portal_jobs; update graphile_worker._private_jobs set run_at = ${change}; reset role`,
      );
    // The queue knows the clock on the wall alone: what is due by ours is due, the rest waits.
    const at = now ? `timestamptz '${now.toISOString()}'` : 'now()';
    await queue(
      `run_at + case when run_at > ${at} then interval '200 years' else interval '0' end`,
    );
    // So does what a job asks for while they run.
    await this.owner.query(`set role portal_jobs;
      create or replace function graphile_worker.wait_in_test() returns trigger language plpgsql as $$
      begin
        if new.run_at > ${at} then new.run_at := new.run_at + interval '200 years'; end if;
        return new;
      end $$;
      create or replace trigger wait_in_test before insert on graphile_worker._private_jobs
        for each row execute function graphile_worker.wait_in_test();
      reset role`);
    await runDueJobs({ databaseUrl, source, jobs: app.get(Jobs), log, ...clock });
    await this.owner.query(`set role portal_jobs;
      drop function graphile_worker.wait_in_test() cascade; reset role`);
    await queue(
      `run_at - case when run_at > now() then interval '200 years' else interval '0' end`,
    );
  }

  visitor(): Caller {
    return this.caller({ kind: 'visitor' });
  }

  /** Whoever shows these cookies, as the next request sees them; a ready phone only where pages ask. */
  async viewerBy(exchange: Exchange, takesFieldSession = true): Promise<Viewer> {
    const { source } = this.server;
    const options = { source, permissions, requestId: 'test', exchange, takesFieldSession };
    return (await openContext(options)).viewer;
  }

  /** `now` sets the clock of every operation this caller sends. */
  caller(viewer: Viewer, now?: Date, exchange?: Exchange): Caller {
    return callerFor(this.server, viewer, now, exchange);
  }
}

/** Lets everybody have accepted the undertaking in force: what a stage is not about does not stand before it. */
export async function acceptUndertaking(owner: pg.Client): Promise<void> {
  await owner.query(
    `insert into undertaking_acceptance (agency_id, membership_id, version)
     select agency_id, id, $1 from membership on conflict do nothing`,
    [UNDERTAKING_VERSION],
  );
}
