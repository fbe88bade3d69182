import { once } from 'node:events';
import { healthServer } from '@stad/platform/api/http/health-server.js';
import { runProcess } from './run-process.js';
import { startOutbox } from './server.js';

/**
 * The outbox alone, beside any number of APIs. Several may run at once: the queue gives each job to one
 * of them. Nobody is served here; `/livez` and `/readyz` answer on `HOST` and `PORT`.
 */
await runProcess(async (config, server) => {
  if (!config.DATABASE_JOBS_URL) throw new Error('Set DATABASE_JOBS_URL: the worker lives by it.');
  const outbox = await startOutbox(config, server);
  await once(healthServer(server.readiness).listen(config.PORT, config.HOST), 'listening');
  server.log.event('working', { port: config.PORT, mode: config.PORTAL_MODE });
  return outbox;
});
