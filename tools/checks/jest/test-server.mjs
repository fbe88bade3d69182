import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startPostgres } from '../../launcher/postgres.mjs';
import { clearAwayDeadRuns, folderOfRun, swiftFolderOfRun } from '../test-runs.mjs';

const root = join(import.meta.dirname, '../../..');

/**
 * One PostgreSQL with one migrated template, `portal_template`, of which each spec file takes a copy.
 *
 * @param {string} kind names the folder of its data
 * @returns {Promise<{ addresses: Record<string, string>, adminUrl: string, stop(): Promise<void> }>}
 *   `addresses` go into the environment of the specs (own-database.mjs)
 */
export async function startTestServer(kind) {
  await clearAwayDeadRuns();
  const dataDir = swiftFolderOfRun(kind);
  const postgres = await startPostgres({ dataDir, ephemeral: true });
  const stop = async () => {
    await postgres.stop();
    for (const folder of [dataDir, folderOfRun(`${kind}-built`)]) {
      await rm(folder, { recursive: true, force: true });
    }
  };
  try {
    const { databaseUrl, databaseOwnerUrl, databaseJobsUrl, databaseBackupUrl } =
      await makeTemplate(postgres.adminUrl);
    const addresses = {
      TEST_DATABASE_URL: databaseUrl,
      TEST_DATABASE_OWNER_URL: databaseOwnerUrl,
      TEST_DATABASE_JOBS_URL: databaseJobsUrl,
      TEST_DATABASE_BACKUP_URL: databaseBackupUrl,
      TEST_DATABASE_ADMIN_URL: postgres.adminUrl,
      // What is built finds its packages from where it lies.
      TEST_API_BUILD: folderOfRun(`${kind}-built`),
    };
    return { addresses, adminUrl: postgres.adminUrl, stop };
  } catch (error) {
    await stop();
    throw new Error(`The test database could not be prepared:\n${error.stderr || error.message}`);
  }
}

async function makeTemplate(adminUrl) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--import',
      join(root, 'tools/checks/typescript-loader.mjs'),
      join(import.meta.dirname, 'database-template.mjs'),
      adminUrl,
    ],
    { cwd: root, env: { ...process.env, NODE_OPTIONS: '' } },
  );
  return JSON.parse(stdout.trim().split('\n').at(-1));
}
