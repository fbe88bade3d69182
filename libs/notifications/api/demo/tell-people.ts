import type { OwnerConnection } from '@stad/platform/api/db/owner-connection.js';
import { runDueJobs } from '@stad/platform/api/jobs/job-runner.js';
import { Jobs } from '@stad/platform/api/jobs/jobs.js';
import { NOTICE_TASK } from '@stad/platform/api/notices/notify.js';
import type { RunningServer } from '@stad/platform/api/serving/server.js';
import { addDays, atLocal } from '@stad/platform/rules/time.js';

/** Days back that the demo's people have been told of, and of these the ones they have not read yet. */
const TOLD_DAYS = 21;
const UNREAD_DAYS = 3;

/** The outbox of the last weeks tells the demo's people what happened; what is older they never hear of. */
export async function tellPeople(
  { app, source, log }: RunningServer,
  owner: OwnerConnection,
  ownerUrl: string,
  today: string,
): Promise<void> {
  await owner.query('set role portal_jobs');
  await owner.query(
    `delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
     where t.id = j.task_id and (t.identifier <> $1 or j.payload->>'at' < $2)`,
    [NOTICE_TASK, atLocal(addDays(today, -TOLD_DAYS), '00:00').toISOString()],
  );
  await owner.query('reset role');
  const asJobs = new URL(ownerUrl);
  asJobs.searchParams.set('options', '-c role=portal_jobs');
  const clock = () => atLocal(today, '12:00');
  await runDueJobs({ databaseUrl: asJobs.toString(), source, jobs: app.get(Jobs), log, clock });
  await owner.query(`update notification set read_at = at + interval '1 hour' where at < $1`, [
    atLocal(addDays(today, -UNREAD_DAYS), '00:00'),
  ]);
}
