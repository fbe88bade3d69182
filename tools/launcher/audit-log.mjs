// `npm run audit:export -- FILE` and `npm run audit:checkpoint`: what leaves the database so that it
// can be checked without it. Of a server of one's own (DATABASE_BACKUP_URL), or of the embedded one.
import './steps/check-node.mjs';
import { join } from 'node:path';
import { runOnDatabase } from './steps/on-database.mjs';
import { explain } from './steps/terminal.mjs';

const [name, ...args] = process.argv.slice(2);

runOnDatabase(join(import.meta.dirname, '../..'), name, {
  args,
  addresses: ['DATABASE_BACKUP_URL', 'DATABASE_URL', 'DATABASE_OWNER_URL'],
}).catch(explain);
