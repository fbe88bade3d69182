import { rowsIn } from '../backup/database-figures.js';
import { recipientsIn } from '../backup/keys.js';
import { takeBackup } from '../backup/take-backup.js';
import { readCommandLine } from './command-line.js';
import { portalVersion } from './portal-version.js';
import { fail, optionalVariable, say, variable } from './terminal.js';

const HELP = `Takes one sealed backup of the portal: database, files, and a manifest of both.

  backup                  into BACKUP_DIR, one folder a backup

  DATABASE_BACKUP_URL     the database, as role portal_backup
  BACKUP_RECIPIENTS       public keys, age1…, that it is locked for (npm run backup:keys makes a pair)
  BACKUP_DIR              the folder for backups
  BACKUP_FILES            files and folders outside the database to take along, parted by colons
  PG_BIN_DIR              where pg_dump is, when it is neither on PATH nor where Debian puts it`;

async function main(): Promise<void> {
  const { values } = readCommandLine({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) return say(HELP);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const { path, manifest } = await takeBackup({
    databaseUrl: variable('DATABASE_BACKUP_URL', 'the database, as role portal_backup'),
    folder: variable('BACKUP_DIR', 'the folder for backups'),
    recipients: recipientsIn(variable('BACKUP_RECIPIENTS', 'public keys, age1…, one a line')),
    files: (optionalVariable('BACKUP_FILES') ?? '').split(':').filter(Boolean),
    portalVersion: portalVersion(),
    signal: stop.signal,
  });
  const tables = Object.keys(manifest.tables).length;
  say(`${path}`);
  say(
    `As of ${manifest.takenAt}: ${rowsIn(manifest)} rows in ${tables} tables, ${manifest.chains.length} chains of the access log, ${manifest.files.length} files.`,
  );
}

main().catch(fail);
