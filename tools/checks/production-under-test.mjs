import { mkdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeCertificate } from '../../libs/platform/api/testing/certificate.js';
import { startApi } from '../launcher/steps/api-process.mjs';
import { migrate, runCli, setUpRoles, startEmbedded } from '../launcher/steps/database.mjs';
import { freePort, START_PATIENCE_MS } from './portal-under-test.mjs';
import { swiftFolderOfRun } from './test-runs.mjs';
import { makeTlsDoor } from './tls-door.mjs';

const root = join(import.meta.dirname, '../..');

/**
 * The built portal in production mode behind a door with TLS, on an empty database of its own, with a
 * folder of secrets for providers. `operate` runs a command of the operator, as `npm run …` would;
 * `trust` is the flag by which a Chromium believes the door.
 *
 * @param {Record<string, string>} secrets by the names of their files
 * @returns {Promise<{ url: string, trust: string, operate(name: string, ...args: string[]): Promise<string>,
 *   stop(): Promise<void> }>}
 */
export async function startProductionForTests(secrets) {
  const folder = swiftFolderOfRun('production');
  const undo = [() => rm(folder, { recursive: true, force: true })];
  const stop = async () => {
    while (undo.length > 0) await undo.pop()();
  };
  try {
    const postgres = await startEmbedded(folder, () => {}, { ephemeral: true });
    undo.push(() => postgres.stop());
    const urls = await setUpRoles(root, folder, postgres.adminUrl);
    await migrate(root, urls, () => {});
    const secretsDir = join(folder, 'secrets');
    mkdirSync(secretsDir, { mode: 0o700 });
    for (const [name, text] of Object.entries(secrets)) writeFileSync(join(secretsDir, name), text);
    const port = await freePort();
    const certificate = makeCertificate();
    const door = makeTlsDoor(port, certificate);
    const doorPort = await freePort();
    await door.listen(doorPort);
    undo.push(() => door.close());
    const url = `https://localhost:${doorPort}`;
    const env = {
      PUBLIC_URL: url,
      IDENTITY_SECRETS_DIR: secretsDir,
      PORTAL_KEY: `test ${Buffer.alloc(32, 7).toString('base64')}`,
    };
    const api = await startApi({
      root,
      port,
      // It does what happens later as well, as `npm start` does.
      env: {
        ...env,
        PORTAL_MODE: 'production',
        DATABASE_URL: urls.DATABASE_URL,
        DATABASE_JOBS_URL: urls.DATABASE_JOBS_URL,
      },
      patienceMs: START_PATIENCE_MS,
      logFile: join(root, '.data', 'production-under-test.log'),
    });
    undo.push(() => api.stop());
    const operate = (name, ...args) => runCli(root, name, { ...urls, ...env }, name, args);
    return { url, trust: certificate.trust, operate, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
