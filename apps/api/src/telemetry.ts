import { once } from 'node:events';
import type { CertificateWatch } from '@stad/identity/api/oidc/certificate-watch.js';
import { SESSION_COUNT } from '@stad/identity/api/session-count.js';
import type { Config } from '@stad/platform/api/config/config.js';
import { poolOf } from '@stad/platform/api/db/data-source.js';
import type { Readiness } from '@stad/platform/api/db/readiness.js';
import type { Standby } from '@stad/platform/api/db/standby.js';
import type { Outbox } from '@stad/platform/api/jobs/job-runner.js';
import type { Metrics } from '@stad/platform/api/telemetry/metrics.js';
import type { DataSource } from 'typeorm';

/** Where the figures come from. */
interface Watched {
  readonly source: DataSource;
  readonly standby: Standby | null;
  readonly readiness: Readiness;
  readonly certificates: CertificateWatch;
  readonly outbox: Outbox | null;
}

/** Serves the figures of this process on `METRICS_PORT`. */
export async function serveMetrics(
  config: Config,
  metrics: Metrics,
  { source, standby, readiness, certificates, outbox }: Watched,
): Promise<void> {
  const { metricsServer } = await import('@stad/platform/api/telemetry/metrics-server.js');
  metrics.watchPool(poolOf(source));
  metrics.figure('portal_sessions', 'Sessions that are alive, of all processes', async () => {
    const [row] = await source.query<{ alive: number }[]>(SESSION_COUNT);
    return row?.alive ?? Number.NaN;
  });
  metrics.figure(
    'portal_clock_offset_seconds',
    'How far the clock of this process is ahead of the database’s; below zero: behind',
    () => readiness.clockOffset(),
  );
  metrics.figure(
    'portal_provider_certificate_days',
    'Days until the first certificate ends by which a provider knows the portal; 0: one cannot be shown',
    () => certificates.look(),
  );
  if (standby) metrics.watchStandby(standby);
  if (outbox) metrics.watchOutbox(outbox);
  const server = metricsServer(metrics);
  server.listen(config.METRICS_PORT, config.METRICS_HOST);
  await once(server, 'listening');
}
