import type pg from 'pg';
import { runDueJobs } from '../jobs/job-runner.js';
import { Jobs } from '../jobs/jobs.js';
import type { RunningServer } from '../serving/server.js';

/** Does every job that is due at `now`, as the outbox would; without it, what is due by the clock on the wall. */
export async function runJobsAt(
  { app, source, log }: RunningServer,
  owner: pg.Client,
  databaseUrl: string,
  now?: Date,
): Promise<void> {
  const clock = now ? { clock: () => now } : {};
  const queue = (change: string) =>
    owner.query(
      `set role portal_jobs; update graphile_worker._private_jobs set run_at = ${change}; reset role`,
    );
  // The queue knows the clock on the wall alone: what is due by ours is due, the rest waits.
  const at = now ? `timestamptz '${now.toISOString()}'` : 'now()';
  await queue(`run_at + case when run_at > ${at} then interval '200 years' else interval '0' end`);
  // So does what a job asks for while they run.
  await owner.query(`set role portal_jobs;
    create or replace function graphile_worker.wait_in_test() returns trigger language plpgsql as $$
    begin
      if new.run_at > ${at} then new.run_at := new.run_at + interval '200 years'; end if;
      return new;
    end $$;
    create or replace trigger wait_in_test before insert on graphile_worker._private_jobs
      for each row execute function graphile_worker.wait_in_test();
    reset role`);
  await runDueJobs({ databaseUrl, source, jobs: app.get(Jobs), log, ...clock });
  await owner.query(`set role portal_jobs;
    drop function graphile_worker.wait_in_test() cascade; reset role`);
  await queue(`run_at - case when run_at > now() then interval '200 years' else interval '0' end`);
}
