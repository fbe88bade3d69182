import { join, relative } from 'node:path';
import { createServer } from 'vite';
import { build } from './build.mjs';
import { migrate } from './database.mjs';
import { run } from './processes.mjs';
import { say, step } from './terminal.mjs';

/** Editors write a file in several strokes, and many files at once. */
const CALM_MS = 300;

/** What a change of this file asks for: nothing of what is written by code or read by specs alone. */
export function workOf(path) {
  if (/\.generated\.|\.spec\.|[\\/](?:testing|test)[\\/]|schema\.graphql$/.test(path)) return null;
  if (/\.graphql$|words\.[a-z]+\.json$/.test(path)) return 'codegen';
  return /(?:^|[\\/])(?:api|rules)[\\/].*\.ts$/.test(path) ? 'server' : null;
}

/**
 * Serves the pages from their sources, and follows what is changed in `libs` and `apps/api`: one piece of
 * work after the other, each for all that was changed until it began. What cannot be done is said.
 *
 * @param {object} given
 * @param {string} given.root
 * @param {number} given.port where the API answers what the pages ask
 * @param {number} given.pagesPort
 * @param {(kinds: Set<string>) => Promise<void>} given.follow
 * @param {(undo: () => Promise<void>) => void} given.onStop
 */
export async function watchSources({ root, port, pagesPort, follow, onStop }) {
  // The settings of the pages read it.
  process.env.PORT = String(port);
  const pages = await createServer({
    configFile: join(root, 'apps/web/vite.config.ts'),
    server: { port: pagesPort, strictPort: true },
    logLevel: 'warn',
  });
  onStop(() => pages.close());
  const waiting = new Set();
  let timer;
  let working = Promise.resolve();
  const work = async () => {
    const kinds = new Set(waiting);
    waiting.clear();
    if (kinds.size === 0) return;
    await follow(kinds).catch((error) => say(`${error.message}\nWhat ran before goes on.`));
  };
  // Vite watches with what sees files that an editor replaces, on every system.
  pages.watcher.add(['libs', 'apps/api'].map((folder) => join(root, folder)));
  pages.watcher.on('all', (_, path) => {
    const kind = workOf(relative(root, path));
    if (!kind) return;
    waiting.add(kind);
    clearTimeout(timer);
    timer = setTimeout(() => {
      working = working.then(work);
    }, CALM_MS);
  });
  onStop(async () => clearTimeout(timer));
  await pages.listen();
}

/** Makes anew what the sources make, and has the API started with it. */
export async function makeAnew({ root, urls, restart }, kinds) {
  if (kinds.has('codegen')) {
    const codegen = join(root, 'tools/codegen/run.mjs');
    await step('Words and operations', () =>
      run('Code generation', process.execPath, [codegen], { cwd: root }),
    );
  }
  await step('Build', (note) => build(root, note, ['api']));
  await step('Schema and policies', (note) => migrate(root, urls, note));
  await restart();
}
