import { readFileSync } from 'node:fs';
import { withDatabase } from './database.mjs';
import { Refusal } from './terminal.mjs';

const OLDEST = 15;
const NEWEST = 18;

/**
 * The addresses of a server of one's own, or undefined when the embedded one is to be used.
 * `NAME_FILE` may name a file that holds the value.
 */
export function ownServer(environment = process.env) {
  const app = settingOf('DATABASE_URL', environment);
  const owner = settingOf('DATABASE_OWNER_URL', environment);
  const jobs = settingOf('DATABASE_JOBS_URL', environment);
  const mode = environment.PORTAL_MODE;
  if (!app && !owner) {
    if (mode === 'production') {
      throw new Refusal(
        'PORTAL_MODE=production needs DATABASE_URL and DATABASE_OWNER_URL: the embedded database is for the demo.',
      );
    }
    return undefined;
  }
  if (!app || !owner) {
    const [given, missing] = app
      ? ['DATABASE_URL', 'DATABASE_OWNER_URL']
      : ['DATABASE_OWNER_URL', 'DATABASE_URL'];
    throw new Refusal(
      `${given} is given and ${missing} is not: give both (npm run db:setup prints them), or neither for the demo.`,
    );
  }
  if (mode === 'demo') {
    throw new Refusal(
      'PORTAL_MODE=demo does not run on a server of your own: demo sign-in must never stand before real data.',
    );
  }
  const address = settingOf('PUBLIC_URL', environment);
  if (!address?.startsWith('https://')) {
    throw new Refusal(
      'Set PUBLIC_URL to the address people use; it begins with https://, and a proxy with TLS stands in front (docs/OPERATIONS.md).',
    );
  }
  return {
    DATABASE_URL: app,
    DATABASE_OWNER_URL: owner,
    ...(jobs ? { DATABASE_JOBS_URL: jobs } : {}),
  };
}

function settingOf(name, environment) {
  if (environment[name]) return environment[name];
  const file = environment[`${name}_FILE`];
  if (!file) return undefined;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new Refusal(`${name}_FILE names ${file}, which cannot be read (${error.code}).`);
  }
}

/** Both addresses answer, the version is one we know, and the roles are what they must be. */
export async function checkOwnServer(urls, note) {
  const app = await look('DATABASE_URL', urls.DATABASE_URL);
  const owner = await look('DATABASE_OWNER_URL', urls.DATABASE_OWNER_URL);
  refuseUnfit(app, owner);
  note(`PostgreSQL ${majorOf(app)} at ${new URL(urls.DATABASE_URL).host}`);
}

/**
 * @typedef {{ version: number, role: string, bypasses: boolean }} Look what a connection is:
 *   `server_version_num`, its role, and whether row security does not bind that role
 * @param {Look} app
 * @param {Look} owner
 */
export function refuseUnfit(app, owner) {
  const major = majorOf(app);
  if (major < OLDEST || major > NEWEST) {
    throw new Refusal(
      `The database is PostgreSQL ${major}, and the portal needs ${OLDEST} to ${NEWEST}.`,
    );
  }
  if (app.bypasses) {
    throw new Refusal(
      `DATABASE_URL signs in as ${app.role}, which row security does not bind: give the role portal_app.`,
    );
  }
  if (app.role === owner.role) {
    throw new Refusal(
      `DATABASE_URL and DATABASE_OWNER_URL sign in as the same role, ${app.role}: the portal never runs as the owner of its tables.`,
    );
  }
}

const majorOf = ({ version }) => Math.floor(version / 10_000);

async function look(name, url) {
  let host;
  try {
    const parsed = new URL(url);
    if (!/^postgres(ql)?:$/.test(parsed.protocol)) throw new Error('not postgresql://');
    host = parsed.host;
  } catch {
    throw new Refusal(`${name} is not an address that begins with postgresql://.`);
  }
  try {
    return await withDatabase(url, async (client) => {
      const { rows } = await client.query(`
        select current_setting('server_version_num')::int as version, current_user as role,
          (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as bypasses`);
      return rows[0];
    });
  } catch (error) {
    // The address holds a password: only its host is repeated.
    throw new Refusal(`The database of ${name} at ${host} cannot be used: ${reason(error)}.`);
  }
}

function reason(error) {
  const [first] = error.errors ?? [error];
  if (first.code === 'ECONNREFUSED') return 'nothing answers there';
  if (first.code === 'ENOTFOUND' || first.code === 'EAI_AGAIN') return 'there is no such host';
  if (/timeout/i.test(first.message)) return 'it does not answer';
  return first.message;
}
