import { runProcess } from './run-process.js';
import { startOutbox } from './server.js';

/** The API and, where it is told `DATABASE_JOBS_URL`, the outbox beside it. */
await runProcess(async (config, server) => {
  const outbox = await startOutbox(config, server);
  await server.app.listen(config.PORT, config.HOST);
  server.log.event('listening', { port: config.PORT, mode: config.PORTAL_MODE });
  return outbox;
});
