import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startPostgres } from '../../launcher/postgres.mjs';
import { clearAwayDeadRuns, folderOfRun } from '../test-runs.mjs';

const root = join(import.meta.dirname, '../../..');

/**
 * One PostgreSQL for the run and one migrated template, of which each spec file takes a copy.
 * Hands the addresses to the workers through the environment they inherit.
 */
export default async function setUp() {
  await clearAwayDeadRuns();
  const dataDir = folderOfRun('api');
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
      ],
      { cwd: root, env: { ...process.env, NODE_OPTIONS: '' } },
    );
    const urls = JSON.parse(stdout.trim().split('\n').at(-1));
    process.env.TEST_DATABASE_URL = urls.databaseUrl;
    process.env.TEST_DATABASE_OWNER_URL = urls.databaseOwnerUrl;
    process.env.TEST_DATABASE_JOBS_URL = urls.databaseJobsUrl;
    process.env.TEST_DATABASE_ADMIN_URL = postgres.adminUrl;
  } catch (error) {
    await globalThis.__stopTestDatabase();
    throw new Error(`The test database could not be prepared:\n${error.stderr || error.message}`);
  }
}
