// `npm run compose:secrets`: passwords for docker-compose.yml, one file each. What is there stays as it is;
// a secret that a later release needs is added.
import '../launcher/steps/check-node.mjs';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCommandLine } from '../../apps/api/src/cli/command-line.js';
import { makeKeyLine } from '../launcher/steps/key-file.mjs';

/** Writes what is missing in `folder` and answers the names. */
export function makeSecrets(folder) {
  // The folder is closed to others; the files are not, since the containers read them as other users. Said to
  // each file: whoever is careful makes files that nobody else can read.
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // Of identity providers: what they give is put there by hand.
  const identity = join(folder, 'identity');
  if (!existsSync(identity)) {
    mkdirSync(identity);
    chmodSync(identity, 0o755);
  }
  const made = [];
  const keep = (name, value) => {
    const path = join(folder, name);
    if (existsSync(path)) return readFileSync(path, 'utf8').trim();
    writeFileSync(path, value);
    chmodSync(path, 0o644);
    made.push(name);
    return value;
  };
  const password = (name) => keep(name, randomBytes(24).toString('hex'));
  const address = (name, role, secret, database) =>
    keep(name, `postgresql://${role}:${secret}@database:5432/${database}`);

  address('database_admin_url', 'postgres', password('postgres_password'), 'postgres');
  address('database_owner_url', 'portal_owner', password('owner_password'), 'portal');
  address('database_url', 'portal_app', password('app_password'), 'portal');
  address('database_jobs_url', 'portal_jobs', password('jobs_password'), 'portal');
  // For npm run backup, from wherever the database can be reached.
  address('database_backup_url', 'portal_backup', password('backup_password'), 'portal');
  password('mail_inbound_secret');
  keep('portal_keys', `${makeKeyLine()}\n`);
  // Nothing is sent until somebody writes the address of a mail server into it.
  keep('smtp_url', '');
  return made;
}

if (process.argv[1] === import.meta.filename) {
  readCommandLine();
  const made = makeSecrets(join(import.meta.dirname, '../../secrets'));
  process.stdout.write(
    made.length > 0 ? `Wrote secrets/: ${made.join(', ')}.\n` : 'All secrets are there.\n',
  );
}
