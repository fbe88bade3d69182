import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './processes.mjs';

/** What the built portal is made of. */
const sources = [
  ...['libs', 'apps/api', 'apps/web', 'tools/codegen', 'tools/build', 'tools/licenses'],
  // Texts that lie beside the client.
  'docs/compliance',
];
const settings = ['package-lock.json', '.swcrc', 'tsconfig.base.json', 'tsconfig.web.json'];

const results = ['dist/api/apps/api/src/main.js', 'dist/web/index.html'];

/**
 * Builds API and web client through nx, which takes unchanged parts from its cache.
 * When no source has another size or time than at the last build, not even nx is asked.
 *
 * @param {string[]} [projects] both, or one while somebody works on it
 * @returns {Promise<string>} what tells this build from another
 */
export async function build(root, note, projects = ['api', 'web']) {
  const stampFile = join(root, 'dist', '.built-from');
  const stamp = stampOfSources(root);
  const isThere = results.every((path) => existsSync(join(root, path)));
  if (isThere && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) {
    note('unchanged');
    return stamp;
  }
  const nx = join(root, 'node_modules/nx/dist/bin/nx.js');
  await run(
    'Building the portal',
    process.execPath,
    [nx, 'run-many', '-t', 'build', '-p', projects.join(), '--outputStyle=static'],
    {
      cwd: root,
      // Also when a test asks for it: a client built for tests is half as large again and slower.
      env: { ...process.env, NODE_ENV: 'production', NX_DAEMON: 'false', NX_TUI: 'false' },
    },
  );
  if (projects.length < 2) return stamp;
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stampFile, stamp);
  note('built');
  return stamp;
}

function stampOfSources(root) {
  const hash = createHash('sha256');
  for (const path of settings) add(hash, root, path);
  for (const folder of sources) {
    const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile() && !/\.generated\.|\.spec\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      .sort();
    for (const path of files) add(hash, root, path);
  }
  return hash.digest('hex');
}

function add(hash, root, path) {
  const { size, mtimeMs } = statSync(join(root, path));
  hash.update(`${path}\0${size}\0${mtimeMs}\n`);
}
