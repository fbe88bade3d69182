import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApi } from './api-process.mjs';
import {
  demoLoadedOn,
  knownUrls,
  migrate,
  runCli,
  setUpRoles,
  startEmbedded,
} from './database.mjs';
import { checkOwnServer } from './own-server.mjs';
import { step } from './terminal.mjs';

/**
 * The embedded database with roles, schema and demo, ready for the API.
 * Every piece that is started is handed to `onStop` at once.
 *
 * @param {{ root: string, folder: string, stamp: string, ephemeral?: boolean,
 *   onStop: (undo: () => Promise<void>) => void }} options
 * @returns {Promise<{ urls: object, demoDay: string | null, postgres: object }>}
 */
export async function prepareEmbedded({ root, folder, stamp, ephemeral = false, onStop }) {
  const postgres = await step('Database', async (note) => {
    const starting = startEmbedded(folder, note, { ephemeral });
    // Handed over before it is there: a stop in this very moment waits for it, then ends it.
    onStop(async () => (await starting).stop());
    const server = await starting;
    note(`PostgreSQL on 127.0.0.1:${server.port}`);
    return server;
  });
  const done = readMark(folder);
  if (done.stamp === stamp) {
    return { urls: knownUrls(folder, postgres.port), demoDay: done.demoDay, postgres };
  }
  const urls = await step('Roles and database', () => setUpRoles(root, folder, postgres.adminUrl));
  await step('Schema and policies', (note) => migrate(root, urls, note));
  const demoDay = await step('Demo', async (note) => {
    const before = await demoLoadedOn(urls.DATABASE_OWNER_URL);
    if (!before) await runCli(root, 'load-demo', urls, 'Loading the demo');
    const day = await demoLoadedOn(urls.DATABASE_OWNER_URL);
    note(before ? `loaded on ${day}` : `loaded, laid around ${day}`);
    return day;
  });
  writeFileSync(markOf(folder), JSON.stringify({ stamp, demoDay }));
  return { urls, demoDay, postgres };
}

/** What this build has prepared before need not be prepared again; `/readyz` has the last word. */
function readMark(folder) {
  return existsSync(markOf(folder)) ? JSON.parse(readFileSync(markOf(folder), 'utf8')) : {};
}

const markOf = (folder) => join(folder, 'prepared.json');

/** A server of one's own: looked at, then migrated. Nothing is created that a role could not own. */
export async function prepareOwnServer({ root, urls }) {
  await step('Database', (note) => checkOwnServer(urls, note));
  await step('Schema and policies', (note) => migrate(root, urls, note));
}

/** The API itself, until it answers that it is ready. */
export function startPortal({ root, port, urls, keys, mode, logFile }) {
  return step('Portal', async (note) => {
    const { DATABASE_URL, DATABASE_JOBS_URL } = urls;
    const jobs = DATABASE_JOBS_URL ? { DATABASE_JOBS_URL } : {};
    const env = { PORTAL_MODE: mode, DATABASE_URL, DATABASE_OWNER_URL: '', ...jobs, ...keys };
    const api = await startApi({ root, port, env, logFile });
    note(`ready on port ${port}`);
    return api;
  });
}
