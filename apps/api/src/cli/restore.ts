import { resolve } from 'node:path';
import { identitiesIn } from '../backup/keys.js';
import { readCommandLine } from './command-line.js';
import { fail, say, variable } from './terminal.js';

const HELP = `Brings a backup back into an empty database and compares it with its manifest.
Ends with 1 when anything differs.

  restore FOLDER                       one backup
  restore FOLDER --files-to FOLDER     also its files, under numbers
  restore FOLDER --disposals FILE      the protocol of disposals, when it does not lie beside the backup

  DATABASE_OWNER_URL      an empty database, as role portal_owner (npm run db:setup makes one)
  BACKUP_IDENTITY_FILE    the file of the private key
  PG_BIN_DIR              where pg_restore is, when it is neither on PATH nor where Debian puts it`;

async function main(): Promise<void> {
  const { values, words } = readCommandLine({
    words: ['FOLDER'],
    options: {
      help: { type: 'boolean', short: 'h' },
      'files-to': { type: 'string' },
      disposals: { type: 'string' },
    },
  });
  const [backup] = words;
  if (values.help) return say(HELP);
  if (!backup) throw new Error('Name the folder of one backup: npm run restore -- FOLDER');
  // All of the API hangs on it: loaded once it is clear that something is to be done.
  const { restoreBackup } = await import('../backup/restore-backup.js');
  const filesTo = values['files-to'];
  const differ = await restoreBackup({
    backup: resolve(backup),
    ownerUrl: variable('DATABASE_OWNER_URL', 'an empty database, as role portal_owner'),
    identities: identitiesIn(variable('BACKUP_IDENTITY', 'the private key, best as a file')),
    ...(filesTo === undefined ? {} : { filesTo }),
    ...(values.disposals === undefined ? {} : { disposals: values.disposals }),
    note: say,
  });
  for (const sentence of differ) say(sentence);
  if (differ.length > 0)
    throw new Error('What was restored is not what was backed up: do not use it.');
  say('Everything is equal: the portal can start on it.');
}

main().catch(fail);
