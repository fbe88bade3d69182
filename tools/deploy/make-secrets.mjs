// `npm run compose:secrets`: passwords for docker-compose.yml, one file each, made once.
import '../launcher/steps/check-node.mjs';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeKeyLine } from '../launcher/steps/key-file.mjs';

const folder = join(import.meta.dirname, '../../secrets');

if (existsSync(folder)) {
  process.stderr.write(
    'The folder secrets is already there, and a database may live by it: delete it yourself to begin anew.\n',
  );
  process.exit(1);
}

const [admin, owner, app, jobs, backup, inbound] = Array.from({ length: 6 }, () =>
  randomBytes(24).toString('hex'),
);
const at = (role, password, database) =>
  `postgresql://${role}:${password}@database:5432/${database}`;

const secrets = {
  postgres_password: admin,
  owner_password: owner,
  app_password: app,
  jobs_password: jobs,
  backup_password: backup,
  database_admin_url: at('postgres', admin, 'postgres'),
  database_owner_url: at('portal_owner', owner, 'portal'),
  database_url: at('portal_app', app, 'portal'),
  database_jobs_url: at('portal_jobs', jobs, 'portal'),
  // For npm run backup, from wherever the database can be reached.
  database_backup_url: at('portal_backup', backup, 'portal'),
  mail_inbound_secret: inbound,
  portal_keys: `${makeKeyLine()}\n`,
};

// The folder is closed to others; the files are not, since the containers read them as `node`.
mkdirSync(folder, { mode: 0o700 });
for (const [name, value] of Object.entries(secrets)) writeFileSync(join(folder, name), value);
process.stdout.write(`Wrote ${Object.keys(secrets).length} files to secrets/.\n`);
