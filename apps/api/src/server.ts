import type { Config } from '@stad/platform/api/config/config.js';
import { startJobs } from '@stad/platform/api/jobs/job-runner.js';
import { Jobs } from '@stad/platform/api/jobs/jobs.js';
import { MailTransport } from '@stad/platform/api/mail/mail-transport.js';
import { type RunningServer, serve } from '@stad/platform/api/serving/server.js';
import { domains } from './domains.js';

export type { RunningServer } from '@stad/platform/api/serving/server.js';

/** The whole portal; see {@link serve}. */
export const makeServer = (config: Config): Promise<RunningServer> => serve(config, domains);

/**
 * Runs the outbox in this process. Only the portal itself does, and only where it is given the address of
 * the queue: a command that loads or prints something must not begin to send mail.
 */
export async function startOutbox(config: Config, { app, source, log }: RunningServer) {
  if (!config.DATABASE_JOBS_URL) {
    log.event('no outbox', { missing: 'DATABASE_JOBS_URL' });
    return null;
  }
  // Not waited for: a mail server that is away keeps nobody from starting.
  void app.get(MailTransport).check();
  return startJobs({ databaseUrl: config.DATABASE_JOBS_URL, source, jobs: app.get(Jobs), log });
}
