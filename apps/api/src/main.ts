import { readConfig } from '@stad/platform/api/config/config.js';
import { makeServer, startOutbox } from './server.js';

const DRAIN_MS = 25_000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const server = await makeServer(config);
  await refuseWrongData(config.PORTAL_MODE, server.source);
  const outbox = await startOutbox(config, server);
  await server.app.listen(config.PORT, config.HOST);
  server.log.event('listening', { port: config.PORT, mode: config.PORTAL_MODE });

  // One request's forgotten promise must not take down everybody else's evening.
  process.on('unhandledRejection', (reason) => server.log.unexpected('process', reason));

  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    server.log.event('stopping', { signal });
    // What is under way may finish; a request that hangs must not keep the process for ever.
    setTimeout(() => process.exit(1), DRAIN_MS).unref();
    Promise.resolve(outbox?.stop())
      .then(() => server.close())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
}

/** Demo data under real use, or a demo sign-in beside real data, must never happen. */
async function refuseWrongData(
  mode: string,
  source: { query<T>(sql: string): Promise<T> },
): Promise<void> {
  const rows = await source.query<{ demo: boolean }[]>(
    'select demo_loaded_on is not null as demo from app.installation',
  );
  if (mode === 'production' && rows[0]?.demo) {
    throw new Error(
      'This database holds demo data: the portal does not run it in production mode.',
    );
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
