import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesUnder } from '../codegen/files.mjs';
import { migrate, runCli, setUpRoles, startEmbedded } from '../launcher/steps/database.mjs';
import { shiftDatabaseDay } from './test-clock.mjs';
import { swiftFolderOfRun } from './test-runs.mjs';

const root = join(import.meta.dirname, '../..');
const templates = join(root, '.data/demo-templates');
/** Says that all of it is there: a run that was killed leaves a folder without it. */
const MADE = 'made';

/**
 * A stopped database with the demo in it, made once for what was built, the lock file and the hour: the
 * running programme is laid around now. Those of other builds and hours go.
 *
 * @param {Record<string, string>} clock the environment of a shifted clock, or nothing
 * @returns {Promise<string>} its folder; copy it with `copyOfTemplate`
 */
export async function demoTemplate(clock) {
  const key = await keyOf(clock);
  const folder = join(templates, key);
  if (existsSync(join(folder, MADE))) return folder;
  const making = swiftFolderOfRun('demo-template');
  const made = `${folder}.${process.pid}`;
  await mkdir(making, { recursive: true });
  try {
    const postgres = await startEmbedded(making, () => {}, { ephemeral: true });
    try {
      const urls = await setUpRoles(root, making, postgres.adminUrl);
      await migrate(root, urls, () => {});
      await shiftDatabaseDay(urls.DATABASE_OWNER_URL, Number(clock.TEST_CLOCK_SHIFT_MS ?? 0));
      await runCli(root, 'load-demo', { ...urls, ...clock }, 'Loading the demo');
    } finally {
      await postgres.stop();
    }
    await cp(making, made, { recursive: true, preserveTimestamps: true });
    await writeFile(join(made, MADE), '');
    await clearOthers(key);
    // Another run may have made the same one meanwhile: either will do.
    await rename(made, folder).catch(() => {});
  } finally {
    for (const half of [making, made]) await rm(half, { recursive: true, force: true });
  }
  return folder;
}

/** @param {string} template @param {string} folder where a run of its own lives */
export async function copyOfTemplate(template, folder) {
  await cp(template, folder, { recursive: true, preserveTimestamps: true });
  // PostgreSQL starts nothing that others could read.
  await chmod(join(folder, 'cluster'), 0o700);
}

async function keyOf(clock) {
  const hash = createHash('sha256');
  const built = filesUnder(join(root, 'dist/api'), () => true);
  for (const file of [...built, join(root, 'package-lock.json')].sort()) {
    hash.update(file.slice(root.length)).update(await readFile(file));
  }
  const hour = new Date().toISOString().slice(0, 13);
  return hash
    .update(`${hour} ${JSON.stringify(clock)}`)
    .digest('hex')
    .slice(0, 16);
}

/** Of builds and hours gone by; never what another run is making. */
async function clearOthers(key) {
  for (const name of await readdir(templates)) {
    const path = join(templates, name);
    if (name === key || name.includes('.')) continue;
    await rm(path, { recursive: true, force: true });
  }
}
