import { execFile } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  isAlive,
  isServerOf,
  readPidFile,
  stopServer,
} from '../../launcher/postgres/postmaster.mjs';
import { startPostgres } from '../../launcher/postgres.mjs';

const root = join(import.meta.dirname, '../../..');
const runs = join(root, '.data', 'test-runs');

/**
 * One PostgreSQL for the run, one migrated template, one copy for each worker.
 * Hands the addresses to the workers through the environment they inherit.
 */
export default async function setUp(globalConfig) {
  await clearAwayDeadRuns();
  const dataDir = join(runs, String(process.pid));
  const postgres = await startPostgres({ dataDir, ephemeral: true });
  globalThis.__stopTestDatabase = async () => {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        '--import',
        join(root, 'tools/checks/typescript-loader.mjs'),
        join(import.meta.dirname, 'database-template.mjs'),
        postgres.adminUrl,
        String(Math.max(globalConfig.maxWorkers, 1)),
      ],
      { cwd: root, env: { ...process.env, NODE_OPTIONS: '' } },
    );
    const urls = JSON.parse(stdout.trim().split('\n').at(-1));
    process.env.TEST_DATABASE_URL = urls.databaseUrl;
    process.env.TEST_DATABASE_OWNER_URL = urls.databaseOwnerUrl;
    process.env.TEST_DATABASE_ADMIN_URL = postgres.adminUrl;
  } catch (error) {
    await globalThis.__stopTestDatabase();
    throw new Error(`The test database could not be prepared:\n${error.stderr || error.message}`);
  }
}

/** A killed run leaves its server behind; whoever comes next stops it and deletes its data. */
async function clearAwayDeadRuns() {
  for (const run of await readdir(runs).catch(() => [])) {
    if (isAlive(Number(run))) continue;
    const dataDir = join(runs, run);
    const cluster = join(dataDir, 'cluster');
    const server = readPidFile(cluster);
    if (server && isServerOf(cluster, server.pid)) await stopServer(server.pid);
    await rm(dataDir, { recursive: true, force: true });
  }
}
