import { addKey, keepKeys, readKeys } from '@stad/platform/api/crypto/key-file.js';
import { KeyRing } from '@stad/platform/api/crypto/key-ring.js';
import { keysInUse, reseal } from '@stad/platform/api/crypto/reseal.js';
import { withClient } from '@stad/platform/api/db/setup.js';
import { readCommandLine } from './command-line.js';
import { fail, say, variable } from './terminal.js';

const HELP = `Replaces the key that secrets at rest are sealed with.

  keys-rotate --new     puts a new key first in the file PORTAL_KEY_FILE; then restart the portal
  keys-rotate           seals anew with the first key what another one sealed (DATABASE_OWNER_URL)
  keys-rotate --drop    takes out of the file what seals nothing any more; backups made before need it`;

async function main(): Promise<void> {
  const { values } = readCommandLine({
    options: {
      new: { type: 'boolean' },
      drop: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return say(HELP);
  const path = process.env['PORTAL_KEY_FILE'];
  if (!path) throw new Error('Set PORTAL_KEY_FILE: the file with the keys.');
  if (values.new) {
    const id = addKey(path);
    return say(
      `${id} is the first key now. Restart the portal, then run this again without --new.`,
    );
  }
  // All of the API hangs on it: loaded once it is clear that something is to be done.
  const { domains } = await import('../domains.js');
  const columns = domains.flatMap(({ sealed = [] }) => sealed);
  const url = variable('DATABASE_OWNER_URL', 'the database, as role portal_owner');
  await withClient(url, async (owner) => {
    const ring = KeyRing.parse(readKeys(path));
    if (values.drop) {
      const used = await keysInUse(owner, columns);
      const dropped = keepKeys(path, (id) => used.has(id) || id === ring.sealingKeyId);
      return say(dropped.length === 0 ? 'Every key is in use.' : `Dropped: ${dropped.join(', ')}`);
    }
    for (const column of columns) {
      say(`${column.table}: ${await reseal(owner, ring, column)} sealed anew.`);
    }
    for (const [id, count] of await keysInUse(owner, columns)) say(`${id} seals ${count}.`);
  });
}

main().catch(fail);
