import { CertificateWatch } from '@stad/identity/api/oidc/certificate-watch.js';
import { type Config, readConfig } from '@stad/platform/api/config/config.js';
import { collationWarning } from '@stad/platform/api/db/collation.js';
import { withClient } from '@stad/platform/api/db/setup.js';
import type { Outbox } from '@stad/platform/api/jobs/job-runner.js';
import { refuseWrongData } from './refuse-wrong-data.js';
import { makeServer, type RunningServer } from './server.js';
import { collectWhatStartingLeft } from './start-collection.js';
import { serveMetrics } from './telemetry.js';

/** From SIGTERM to the end, at most. A supervisor that insists should wait longer than this. */
const DRAIN_MS = 25_000;

/** A job that has not ended by then goes back into the queue: a killed one stays locked for hours. */
const JOBS_END_MS = 20_000;

/** What a process of the portal does; it answers with the outbox when it runs one. */
export type Work = (config: Config, server: RunningServer) => Promise<Outbox | null>;

/** Runs a process of the portal, and lets it leave in order on SIGTERM and SIGINT. */
export async function runProcess(work: Work): Promise<void> {
  try {
    const config = readConfig(process.env);
    const server = await makeServer(config);
    await refuseWrongData(config.PORTAL_MODE, server.source);
    await warnOfCollation(config, server);
    collectWhatStartingLeft();
    const certificates = server.app.get(CertificateWatch, { strict: false });
    const outbox = await work(config, server);
    // Who is told that it answers may also tell it to leave.
    leaveOnSignal(server, outbox);
    const { metrics } = server.telemetry;
    if (metrics) await serveMetrics(config, metrics, { ...server, certificates, outbox });
    // A clock that is wrong is told now, whether or not somebody asks for /readyz.
    await server.readiness.hindrance();
    // So is a certificate that ends; what cannot be looked at now is looked at when somebody signs in.
    await certificates.look().catch((error) => server.log.unexpected('process', error));
    // One request's forgotten promise must not take down everybody else's evening.
    process.on('unhandledRejection', (reason) => server.log.unexpected('process', reason));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

/** No reason to keep people out: most of what they do never sorts text, and a night without the portal is worse. */
async function warnOfCollation({ DATABASE_URL }: Config, { log }: RunningServer): Promise<void> {
  const warning = await withClient(DATABASE_URL, collationWarning);
  if (!warning) return;
  log.warning('collation differs');
  process.stderr.write(`${warning}\n`);
}

function leaveOnSignal(server: RunningServer, outbox: Outbox | null): void {
  let isLeaving = false;
  const leaveOnce = (signal: string) => {
    if (isLeaving) return;
    isLeaving = true;
    server.log.event('stopping', { signal });
    // What is under way may finish; a request that hangs must not keep the process for ever.
    setTimeout(() => process.exit(1), DRAIN_MS).unref();
    leave(server, outbox).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', () => leaveOnce('SIGTERM'));
  process.on('SIGINT', () => leaveOnce('SIGINT'));
}

async function leave(server: RunningServer, outbox: Outbox | null): Promise<void> {
  await Promise.all([server.leave(), outbox?.stop(JOBS_END_MS)]);
  await server.close();
}
