import { randomBytes } from 'node:crypto';
import { LOGIN_ROLES, type RolePasswords } from '@stad/platform/api/db/roles.js';
import { type SetUp, setUpDatabase } from '@stad/platform/api/db/setup.js';
import { readCommandLine } from './command-line.js';
import { fail, optionalVariable, say, variable } from './terminal.js';

type Role = keyof RolePasswords;
const ROLES = Object.keys(LOGIN_ROLES) as Role[];
const nameOf = (role: Role) => `PORTAL_${role.toUpperCase()}_PASSWORD`;

/**
 * `npm run db:setup`: creates roles and database with an administrator's URL, any number of times.
 * Passwords that are not given are made and printed with the addresses; `--quiet` prints nothing. Roles that
 * the portal of another database signs in as keep theirs, unless `--new-passwords` says otherwise.
 */
async function main(): Promise<void> {
  const { values } = readCommandLine({
    options: { quiet: { type: 'boolean' }, 'new-passwords': { type: 'boolean' } },
  });
  const adminUrl = variable('DATABASE_ADMIN_URL', 'an administrator of the database server');
  const database = optionalVariable('PORTAL_DATABASE') ?? 'portal';
  const madeUp = ROLES.filter((role) => !optionalVariable(nameOf(role)));
  const password = (role: Role) =>
    optionalVariable(nameOf(role)) || randomBytes(24).toString('base64url');
  const done = await setUpDatabase(
    adminUrl,
    database,
    {
      owner: password('owner'),
      app: password('app'),
      jobs: password('jobs'),
      backup: password('backup'),
    },
    { madeUp, newPasswords: values['new-passwords'] ?? false },
  );
  if (!values.quiet) tell(database, done, madeUp);
}

function tell(database: string, done: SetUp, madeUp: readonly Role[]): void {
  const untold = done.kept.filter((role) => madeUp.includes(role));
  // An address that lets nobody in must not take the place of one that does.
  const address = (role: Role, name: string, url: string) =>
    say(`${untold.includes(role) ? '# ' : ''}${name}=${url}`);
  address('app', 'DATABASE_URL', done.databaseUrl);
  address('owner', 'DATABASE_OWNER_URL', done.databaseOwnerUrl);
  address('jobs', 'DATABASE_JOBS_URL', done.databaseJobsUrl);
  if (done.databaseBackupUrl) address('backup', 'DATABASE_BACKUP_URL', done.databaseBackupUrl);
  else say('# No role portal_backup: this administrator may not make one that reads every row.');
  if (untold.length === 0) return;
  const roles = untold.map((role) => LOGIN_ROLES[role]).join(', ');
  say(
    `# ${roles}: these roles keep the passwords they have, since ${done.sharedWith.join(', ')} on this server ${done.sharedWith.length > 1 ? 'use' : 'uses'} them too, and their addresses above have none. Take each address from the portal that is there and end it with /${database}; or give ${untold.map(nameOf).join(', ')} and run this again. New ones for all of them: --new-passwords.`,
  );
}

main().catch(fail);
