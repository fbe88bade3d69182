import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version that is measured; a newer one is a new figure. */
export const PEER_VERSION = '5.1.5';
/** Git-ignored: the peer is measured, it is no dependency. */
export const PEER_DIR = join(import.meta.dirname, '../../../.data/peer');

/** Installs the peer from the npm registry once, some 300 MB of it. Throws when npm does not manage. */
export function installPeer(say, dir = PEER_DIR) {
  if (installedVersion(dir) === PEER_VERSION) return;
  say(`installing postgraphile@${PEER_VERSION} from the npm registry into .data/peer, once`);
  mkdirSync(dir, { recursive: true });
  const { status } = spawnSync('npm', npmArguments(dir), {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('PostGraphile could not be installed; see above.');
}

/** Without a lock file, and without running anything that comes along. */
export const npmArguments = (dir) => [
  'install',
  ...['--prefix', dir],
  ...['--no-save', '--no-package-lock', '--ignore-scripts', '--loglevel=error'],
  `postgraphile@${PEER_VERSION}`,
];

function installedVersion(dir) {
  try {
    return JSON.parse(readFileSync(join(dir, 'node_modules/postgraphile/package.json'), 'utf8'))
      .version;
  } catch {
    return undefined;
  }
}
