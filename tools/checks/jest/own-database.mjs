// Each spec file has a database of its own, copied from the migrated template (database.mjs): what
// one file leaves behind can neither help nor disturb another, in whatever order they run.
import { randomBytes } from 'node:crypto';
import pg from 'pg';

const adminUrl = addressOf('DATABASE_ADMIN_URL');
const template = process.env.TEST_DATABASE_TEMPLATE ?? 'portal_template';
const name = `w${process.env.JEST_WORKER_ID ?? '1'}_${randomBytes(4).toString('hex')}`;

const admin = new pg.Client({ connectionString: adminUrl.toString() });
await admin.connect();
// Copying files is several times faster than writing the copy through the log.
await admin.query(
  `create database ${name} template ${template} strategy file_copy owner portal_owner`,
);
// Who may connect is kept with the database and not copied from the template.
await admin.query(`revoke all on database ${name} from public`);
await admin.query(`grant connect on database ${name} to portal_app, portal_jobs, portal_backup`);
await admin.end();

for (const variable of [
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'DATABASE_JOBS_URL',
  'DATABASE_BACKUP_URL',
  'DATABASE_ADMIN_URL',
]) {
  const url = addressOf(variable);
  url.pathname = `/${name}`;
  process.env[variable] = url.toString();
}

// Whoever starts the portal says which: a spec of production says so itself.
process.env.PORTAL_MODE ??= 'demo';

function addressOf(variable) {
  const address = process.env[`TEST_${variable}`];
  if (address === undefined) {
    throw new Error(`${variable} is missing: the test database did not start.`);
  }
  return new URL(address);
}
