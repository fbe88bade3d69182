import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { startApi } from '../launcher/steps/api-process.mjs';
import { build } from '../launcher/steps/build.mjs';
import { migrate, runCli, setUpRoles, startEmbedded } from '../launcher/steps/database.mjs';
import { chromiumFlags, findChromium } from './chromium.mjs';
import { shiftedEnvironment, shiftTo } from './test-clock.mjs';
import { clearAwayDeadRuns, folderOfRun } from './test-runs.mjs';

const root = join(import.meta.dirname, '../..');

/**
 * The built portal with a fresh demo, on a free port and a database of its own, started with the
 * same pieces as `npm start`. With TEST_CLOCK it lives at that Swedish time, its demo laid around it.
 *
 * @returns {Promise<{ url: string, ownerUrl: string, chromiumPath: string,
 *   chromiumFlags: string[], clockShiftMs: number, stop(): Promise<void> }>}
 */
export async function startPortalForTests() {
  const chromiumPath = await findChromium();
  await clearAwayDeadRuns();
  await build(root, () => {});
  const folder = folderOfRun('portal');
  const undo = [() => rm(folder, { recursive: true, force: true })];
  const stop = async () => {
    while (undo.length > 0) await undo.pop()();
  };
  try {
    const postgres = await startEmbedded(folder, () => {}, { ephemeral: true });
    undo.push(() => postgres.stop());
    const urls = await setUpRoles(root, folder, postgres.adminUrl);
    await migrate(root, urls, () => {});
    const clockShiftMs = shiftTo(process.env.TEST_CLOCK);
    const clock = shiftedEnvironment(clockShiftMs);
    await runCli(root, 'load-demo', { ...urls, ...clock }, 'Loading the demo');
    const port = await freePort();
    const api = await startApi({
      root,
      port,
      env: {
        PORTAL_MODE: 'demo',
        DATABASE_URL: urls.DATABASE_URL,
        DATABASE_OWNER_URL: '',
        ...clock,
      },
      logFile: join(root, '.data', 'portal-under-test.log'),
    });
    undo.push(() => api.stop());
    return {
      url: `http://localhost:${port}`,
      ownerUrl: urls.DATABASE_OWNER_URL,
      chromiumPath,
      chromiumFlags,
      clockShiftMs,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

export function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
