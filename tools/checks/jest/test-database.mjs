import { randomBytes } from 'node:crypto';
import pg from 'pg';

const VARIABLES = [
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'DATABASE_JOBS_URL',
  'DATABASE_BACKUP_URL',
  'DATABASE_ADMIN_URL',
];

/** A database for one spec file, copied from the migrated template (database.mjs) when `create` is called. */
export function testDatabase() {
  const name = `w${process.env.JEST_WORKER_ID ?? '1'}_${randomBytes(4).toString('hex')}`;
  return {
    name,

    async create() {
      const template = process.env.TEST_DATABASE_TEMPLATE ?? 'portal_template';
      const admin = new pg.Client({ connectionString: addressOf('DATABASE_ADMIN_URL').toString() });
      await admin.connect();
      // Copying files is several times faster than writing the copy through the log.
      await admin.query(
        `create database ${name} template ${template} strategy file_copy owner portal_owner`,
      );
      // Who may connect is kept with the database and not copied from the template.
      await admin.query(`revoke all on database ${name} from public`);
      await admin.query(
        `grant connect on database ${name} to portal_app, portal_jobs, portal_backup`,
      );
      await admin.end();
    },

    /** Takes it away again, for it may lie in memory; not from under what a spec left connected. */
    async drop() {
      const admin = new pg.Client({ connectionString: addressOf('DATABASE_ADMIN_URL').toString() });
      await admin.connect();
      const { rowCount } = await admin.query(
        `select 1 from pg_stat_activity where datname = '${name}' and backend_type = 'client backend'`,
      );
      if (rowCount === 0) await admin.query(`drop database if exists ${name}`);
      await admin.end();
    },

    /** Lets everything in this process that asks the environment find this database. */
    use() {
      for (const variable of VARIABLES) {
        const url = addressOf(variable);
        url.pathname = `/${name}`;
        process.env[variable] = url.toString();
      }
      // Whoever starts the portal says which: a spec of production says so itself.
      process.env.PORTAL_MODE ??= 'demo';
    },
  };
}

function addressOf(variable) {
  const address = process.env[`TEST_${variable}`];
  if (address === undefined) {
    throw new Error(`${variable} is missing: the test database did not start.`);
  }
  return new URL(address);
}
