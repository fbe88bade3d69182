import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** `nobody` on every Linux; initdb wants an account that has a name. */
const NOBODY = 65534;

const NAMESPACE = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];

/**
 * The words to put before a PostgreSQL program so that it does not run as root, which it refuses.
 *
 * - an ordinary user needs none
 * - root gets a user namespace in which root looks like `nobody`: files stay root's, nothing is
 *   created on the machine, and folders that only root may enter can be entered
 * - where namespaces are refused (many containers), or where an ordinary user made the data,
 *   the program runs as that user or `nobody`, with the one capability that lets it enter
 *   folders that only root may enter
 *
 * @param {string} folder the folder that holds, or will hold, the data
 * @returns {Promise<string[]>}
 * @throws {Error} one sentence, when no way works
 */
export async function notAsRoot(folder) {
  if (process.getuid?.() !== 0) return [];
  const { uid, gid } = await stat(folder);
  if (uid === 0 && works(NAMESPACE)) return NAMESPACE;
  const user = uid === 0 ? { uid: NOBODY, gid: NOBODY } : { uid, gid };
  const asUser = [
    'setpriv',
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    '--clear-groups',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
  ];
  if (!works(asUser)) {
    throw new Error(
      'PostgreSQL does not run as root, and here neither unshare nor setpriv can start it as another user: start the portal as an ordinary user, or give DATABASE_URL and DATABASE_OWNER_URL.',
    );
  }
  if (uid === 0) await giveTo(folder, user);
  return asUser;
}

function works(prefix) {
  const [program, ...options] = prefix;
  return spawnSync(program, [...options, 'true'], { stdio: 'ignore' }).status === 0;
}

async function giveTo(folder, user) {
  await chown(folder, user.uid, user.gid);
  await chmod(folder, 0o700);
  for (const entry of await readdir(folder, { recursive: true })) {
    if (existsSync(join(folder, entry))) await chown(join(folder, entry), user.uid, user.gid);
  }
}
