import { randomBytes } from 'node:crypto';
import { setUpDatabase } from '@stad/platform/api/db/setup.js';
import { fail, optionalVariable, say, variable } from './terminal.js';

/**
 * `npm run db:setup`: creates roles and database with an administrator's URL, any number of times.
 * Passwords that are not given are made and printed with the addresses; `--quiet` prints nothing.
 */
async function main(): Promise<void> {
  const adminUrl = variable('DATABASE_ADMIN_URL', 'an administrator of the database server');
  const database = optionalVariable('PORTAL_DATABASE') ?? 'portal';
  const password = () => randomBytes(24).toString('base64url');
  const passwords = {
    owner: optionalVariable('PORTAL_OWNER_PASSWORD') ?? password(),
    app: optionalVariable('PORTAL_APP_PASSWORD') ?? password(),
    jobs: optionalVariable('PORTAL_JOBS_PASSWORD') ?? password(),
    backup: optionalVariable('PORTAL_BACKUP_PASSWORD') ?? password(),
  };
  const urls = await setUpDatabase(adminUrl, database, passwords);
  if (process.argv.includes('--quiet')) return;
  say(`DATABASE_URL=${urls.databaseUrl}`);
  say(`DATABASE_OWNER_URL=${urls.databaseOwnerUrl}`);
  say(`DATABASE_JOBS_URL=${urls.databaseJobsUrl}`);
  if (urls.databaseBackupUrl) say(`DATABASE_BACKUP_URL=${urls.databaseBackupUrl}`);
  else say('# No role portal_backup: this administrator may not make one that reads every row.');
}

main().catch(fail);
