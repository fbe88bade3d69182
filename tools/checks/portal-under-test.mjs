import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { startApi } from '../launcher/steps/api-process.mjs';
import { build } from '../launcher/steps/build.mjs';
import { knownUrls, startEmbedded } from '../launcher/steps/database.mjs';
import { prepareKeyFile } from '../launcher/steps/key-file.mjs';
import { chromiumFlags, findChromium } from './chromium.mjs';
import { copyOfTemplate, demoTemplate } from './demo-template.mjs';
import { shiftedEnvironment, shiftTo } from './test-clock.mjs';
import { clearAwayDeadRuns, swiftFolderOfRun } from './test-runs.mjs';

const root = join(import.meta.dirname, '../..');
/** As long as a test has, beside whatever else the machine does. */
export const START_PATIENCE_MS = 600_000;

/**
 * The built portal with a fresh demo, as many times as asked for, each on a free port and a database
 * of its own, started with the same pieces as `npm start`. With TEST_CLOCK they live at that Swedish
 * time, their demos laid around it.
 *
 * @param {number} count at least 1
 * @returns {Promise<{ portals: { url: string, ownerUrl: string, keyFile: string }[], chromiumPath: string,
 *   chromiumFlags: string[], clockShiftMs: number, stop(): Promise<void> }>}
 */
export async function startPortalsForTests(count) {
  const chromiumPath = await findChromium();
  await clearAwayDeadRuns();
  await build(root, () => {});
  const clockShiftMs = shiftTo(process.env.TEST_CLOCK);
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  const clock = shiftedEnvironment(clockShiftMs);
  const template = await demoTemplate(clock);
  const starts = await Promise.allSettled(
    numbers.map((number) => startOne(number, template, clock)),
  );
  const portals = starts.flatMap(({ value }) => value ?? []);
  const stop = async () => {
    await Promise.all(portals.map((portal) => portal.stop()));
  };
  const failed = starts.find(({ status }) => status === 'rejected');
  if (failed) {
    await stop();
    throw failed.reason;
  }
  return { portals, chromiumPath, chromiumFlags, clockShiftMs, stop };
}

async function startOne(number, template, clock) {
  const folder = swiftFolderOfRun(`portal-${number}`);
  const undo = [() => rm(folder, { recursive: true, force: true })];
  const stop = async () => {
    while (undo.length > 0) await undo.pop()();
  };
  try {
    await copyOfTemplate(template, folder);
    const postgres = await startEmbedded(folder, () => {}, { ephemeral: true });
    undo.push(() => postgres.stop());
    const urls = knownUrls(folder, new URL(postgres.adminUrl).port);
    const port = await freePort();
    const keys = prepareKeyFile(folder, {});
    const api = await startApi({
      root,
      port,
      env: {
        PORTAL_MODE: 'demo',
        DATABASE_URL: urls.DATABASE_URL,
        DATABASE_OWNER_URL: '',
        ...keys,
        // Four portals that open their connections at once, beside whatever else the machine does.
        POOL_WAIT_MS: '60000',
        ...clock,
      },
      patienceMs: START_PATIENCE_MS,
      logFile: join(root, '.data', `portal-under-test-${number}.log`),
    });
    undo.push(() => api.stop());
    const keyFile = keys.PORTAL_KEY_FILE;
    return { url: `http://localhost:${port}`, ownerUrl: urls.DATABASE_OWNER_URL, keyFile, stop };
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
