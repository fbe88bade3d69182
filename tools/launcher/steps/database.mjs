import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres } from '../postgres.mjs';
import { run } from './processes.mjs';
import { Refusal } from './terminal.mjs';

const DATABASE = 'portal';

/**
 * Runs one of the API's commands, e.g. `migrate`.
 * @returns {Promise<string>} what it printed
 */
export function runCli(root, name, env, what = name, args = []) {
  const program = join(root, 'dist/api/apps/api/src/cli', `${name}.js`);
  return run(what, process.execPath, ['--enable-source-maps', program, ...args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', ...env },
  });
}

/** The embedded server, started; its data, its log and its passwords lie in `folder`. */
export async function startEmbedded(folder, note, options = {}) {
  try {
    return await startPostgres({ dataDir: folder, log: note, ...options });
  } catch (error) {
    throw new Refusal(error.message);
  }
}

/**
 * Creates roles and database when they are missing, with passwords that never leave the folder.
 * @returns {Promise<{ DATABASE_URL: string, DATABASE_OWNER_URL: string, DATABASE_JOBS_URL: string }>}
 */
export async function setUpRoles(root, folder, adminUrl) {
  const passwords = rolePasswords(folder);
  const printed = await runCli(
    root,
    'db-setup',
    {
      DATABASE_ADMIN_URL: adminUrl,
      PORTAL_DATABASE: DATABASE,
      PORTAL_OWNER_PASSWORD: passwords.owner,
      PORTAL_APP_PASSWORD: passwords.app,
      PORTAL_JOBS_PASSWORD: passwords.jobs,
      PORTAL_BACKUP_PASSWORD: passwords.backup,
    },
    'Creating roles and database',
  );
  const value = (name) => {
    const line = printed.split('\n').find((text) => text.startsWith(`${name}=`));
    if (!line) throw new Error(`db-setup printed no ${name}.`);
    return line.slice(name.length + 1).trim();
  };
  return {
    DATABASE_URL: value('DATABASE_URL'),
    DATABASE_OWNER_URL: value('DATABASE_OWNER_URL'),
    DATABASE_JOBS_URL: value('DATABASE_JOBS_URL'),
  };
}

/** The same addresses as `setUpRoles` gave, for a database that is known to be set up. */
export function knownUrls(folder, port) {
  const { owner, app, jobs, backup } = rolePasswords(folder);
  const url = (role, password) =>
    `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${DATABASE}`;
  return {
    DATABASE_URL: url('portal_app', app),
    DATABASE_OWNER_URL: url('portal_owner', owner),
    DATABASE_JOBS_URL: url('portal_jobs', jobs),
    DATABASE_BACKUP_URL: url('portal_backup', backup),
  };
}

/** A role that came later than the folder gets its password now. */
function rolePasswords(folder) {
  const file = join(folder, 'role-passwords.json');
  const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const missing = ['owner', 'app', 'jobs', 'backup'].filter((role) => !known[role]);
  if (missing.length === 0) return known;
  const made = missing.map((role) => [role, randomBytes(24).toString('hex')]);
  const passwords = { ...known, ...Object.fromEntries(made) };
  writeFileSync(file, JSON.stringify(passwords), { mode: 0o600 });
  return passwords;
}

export async function migrate(root, urls, note) {
  const printed = await runCli(root, 'migrate', urls, 'Migrating the database');
  const [, applied] = /^Applied: (.+)$/m.exec(printed) ?? [];
  note(applied ? `${applied.split(', ').length} migrations applied` : 'up to date');
}

/**
 * The day the demo was loaded, `YYYY-MM-DD`, or null.
 * @param {string} ownerUrl
 */
export async function demoLoadedOn(ownerUrl) {
  return withDatabase(ownerUrl, async (client) => {
    const { rows } = await client.query('select demo_loaded_on::text as day from app.installation');
    return rows[0]?.day ?? null;
  });
}

/** One connection for one piece of work. */
export async function withDatabase(url, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
