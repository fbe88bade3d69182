// `npm run backup`: one sealed backup of a server of one's own (DATABASE_BACKUP_URL), or else of the
// embedded database, running or not, into the data folder.
import './steps/check-node.mjs';
import { join, resolve } from 'node:path';
import { runOnDatabase } from './steps/on-database.mjs';
import { explain } from './steps/terminal.mjs';

const root = join(import.meta.dirname, '../..');
const backups = join(resolve(root, process.env.PORTAL_DATA_DIR ?? '.data'), 'backups');
const args = process.argv.slice(2);

runOnDatabase(root, 'backup', {
  args,
  addresses: ['DATABASE_BACKUP_URL', 'DATABASE_URL', 'DATABASE_OWNER_URL'],
  env: { BACKUP_DIR: process.env.BACKUP_DIR ?? backups },
}).catch(explain);
