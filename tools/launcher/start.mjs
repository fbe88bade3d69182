// `npm start`: from whatever is there to a running portal, and back to nothing on Ctrl-C.
// `npm run dev`, with --watch: the same, and it follows what is changed.
// Only Node itself is imported before the packages are installed.
import './steps/check-node.mjs';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { readCommandLine } from '../../apps/api/src/cli/command-line.js';
import { build } from './steps/build.mjs';
import { startEmbedded } from './steps/database.mjs';
import { install } from './steps/install.mjs';
import { prepareKeyFile } from './steps/key-file.mjs';
import { takeLock } from './steps/lock.mjs';
import { continueOnOwnNode } from './steps/own-node.mjs';
import { ownServer } from './steps/own-server.mjs';
import { prepareEmbedded, prepareOwnServer, startPortal } from './steps/portal.mjs';
import { checkPortIsFree, prepareDataFolder, readPort } from './steps/preflight.mjs';
import { endCommands } from './steps/processes.mjs';
import { explain, Refusal, say, step } from './steps/terminal.mjs';
import { whoCanSignIn } from './steps/who-can-sign-in.mjs';

const { values } = readCommandLine({ options: { watch: { type: 'boolean' } } });
const root = join(import.meta.dirname, '../..');

/** The running programme is laid around the day it was loaded; after this it looks abandoned. */
const DEMO_STALE_DAYS = 7;

/** Where `npm run dev` serves the pages from their sources. */
const PAGES_PORT = 5173;

/** An API that lived shorter than this before it ended would only end again. */
const WORTH_RESTARTING_MS = 10_000;

/** What has been started, to be undone in the opposite order. */
const undo = [];
let stopping;
/** Ctrl-C was pressed: whatever fails from now on fails because of that. */
let askedToStop = false;

function stopAll() {
  stopping ??= (async () => {
    await endCommands();
    while (undo.length > 0)
      await undo
        .pop()()
        .catch?.(() => {});
  })();
  return stopping;
}

async function main() {
  const began = performance.now();
  const port = readPort(process.env.PORT);
  const own = ownServer();
  const dataFolder = resolve(root, process.env.PORTAL_DATA_DIR ?? '.data');
  prepareDataFolder(root, dataFolder);
  const giveBack = takeLock(dataFolder, port);
  undo.push(async () => giveBack());
  await checkPortIsFree(port, process.env.HOST);

  await step('Packages', (note) => install(root, note));
  await continueOnOwnNode(root);
  const stamp = await step('Build', (note) => build(root, note));
  const prepared = own
    ? await prepareOwnServer({ root, urls: own })
    : await prepareEmbedded({
        root,
        folder: join(dataFolder, 'postgres'),
        stamp,
        onStop: (work) => undo.push(work),
      });
  const keys = prepareKeyFile(dataFolder);
  const logFile = own ? undefined : join(dataFolder, 'portal.log');
  const start = () =>
    startPortal({
      root,
      port,
      urls: own ?? prepared.urls,
      keys,
      mode: own ? 'production' : 'demo',
      logFile,
    });
  const portal = { starting: start() };
  undo.push(async () => (await portal.starting).stop());
  await portal.starting;

  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(`\nStad till Stad answers on http://localhost:${port} (${seconds} s). Ctrl-C stops it.`);
  if (!own) await tellAboutDemo(port, prepared.demoDay, logFile);

  if (prepared?.postgres) watchDatabase(prepared.postgres, join(dataFolder, 'postgres'));
  if (values.watch) await follow({ port, portal, urls: own ?? prepared.urls });
  await keepRunning(portal, start);
}

/** Loaded for those who work on the portal alone. */
async function follow({ port, portal, urls }) {
  const { makeAnew, watchSources } = await import('./steps/watch.mjs');
  const restart = async () => {
    portal.isAsked = true;
    await (await portal.starting).stop();
  };
  await watchSources({
    root,
    port,
    pagesPort: PAGES_PORT,
    follow: (kinds) => makeAnew({ root, urls, restart }, kinds),
    onStop: (work) => undo.push(work),
  });
  say(
    `\nPages from their sources: http://localhost:${PAGES_PORT}; they and the API follow what you change.`,
  );
}

async function tellAboutDemo(port, demoDay, logFile) {
  say('\nYou can sign in as:');
  for (const line of await whoCanSignIn(port)) say(`  ${line}`);
  const age = Math.floor((Date.now() - Date.parse(demoDay)) / 86_400_000);
  if (age > DEMO_STALE_DAYS) {
    say(
      `\nThe running programme's today is ${demoDay}, ${age} days ago: npm run demo:reset lays it around today.`,
    );
  }
  say(`\nData: ${join(logFile, '..')} · log: ${logFile}\n`);
}

/** A database that ends by itself is started again on its port, and the API finds it there. */
function watchDatabase(postgres, folder) {
  const server = { now: postgres };
  undo.splice(-1, 0, () => server.now.stop());
  const watch = async () => {
    await server.now.exited;
    if (stopping) return;
    say('The database ended by itself; starting it again.');
    try {
      server.now = await startEmbedded(folder, say, { port: server.now.port });
      watch();
    } catch (error) {
      explain(error);
      await stopAll();
      process.exit(1);
    }
  };
  watch();
}

/** Until Ctrl-C. An API that ends by itself is started again, unless it ends at once. */
async function keepRunning(portal, start) {
  for (;;) {
    const began = Date.now();
    const reason = await (await portal.starting).exited;
    if (stopping) return;
    if (portal.isAsked) {
      portal.isAsked = false;
      portal.starting = start();
      continue;
    }
    if (Date.now() - began < WORTH_RESTARTING_MS) {
      throw new Refusal(`The portal ended by itself, too soon to start it again: ${reason}`);
    }
    say(`The portal ended by itself (${reason}); starting it again.`);
    await delay(200);
    portal.starting = start();
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, async () => {
    if (askedToStop) return;
    askedToStop = true;
    say('\nStopping: what is under way may finish …');
    await stopAll();
    say('Stopped; the data stay.');
    process.exit(process.exitCode ?? 0);
  });
}

main().catch(async (error) => {
  if (askedToStop) return;
  await stopAll();
  explain(error);
  process.exit(1);
});
