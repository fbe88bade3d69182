// For the image: takes packages that only the web client uses out of package.json, and the Node that the
// packages bring, so that `npm prune` leaves them out. The client is built by then and carries what it needs, and
// the image has the Node of its base.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from '../codegen/files.mjs';

const IMPORT = /(?:\bfrom|\bimport|\bimport\(|@import|resolve\()\s*['"]([^'".][^'"]*)['"]/g;

/** @param {Iterable<string>} texts sources @returns {Set<string>} the packages they name */
export function packagesIn(texts) {
  const names = [...texts].flatMap((text) =>
    [...text.matchAll(IMPORT)].map(([, path]) => packageOf(path)),
  );
  return new Set(names);
}

/** `@scope/name/file` → `@scope/name`, `name/file` → `name`. */
function packageOf(path) {
  return path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The dependencies that the client names and the API does not. */
export function clientOnly(dependencies, clientTexts, apiTexts) {
  const client = packagesIn(clientTexts);
  const api = packagesIn(apiTexts);
  return Object.keys(dependencies).filter((name) => client.has(name) && !api.has(name));
}

/** Sources of the layers `web`, or of those that are not. */
export function sourcesOf(root, isClient) {
  const files = ['libs', 'apps'].flatMap((folder) =>
    filesUnder(join(root, folder), (name) => /\.(tsx?|css)$/.test(name)),
  );
  const inClient = (path) => /\/web\//.test(path.slice(root.length));
  const isSource = (path) => !/\.spec\.tsx?$|\/(test|testing|e2e)\//.test(path.slice(root.length));
  return files
    .filter((path) => isSource(path) && inClient(path) === isClient)
    .map((path) => readFileSync(path, 'utf8'));
}

if (process.argv[1] === import.meta.filename) {
  const root = join(import.meta.dirname, '../..');
  const path = join(root, 'package.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  const left = clientOnly(manifest.dependencies, sourcesOf(root, true), sourcesOf(root, false));
  for (const name of left) delete manifest.dependencies[name];
  delete manifest.optionalDependencies;
  writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
  process.stdout.write(`Without ${left.join(', ')}.\n`);
}
