// `npm run backup:keys -- FILE`: a key pair for backups; see docs/operations/backup.md.
import './steps/check-node.mjs';
import { join } from 'node:path';
import { runOnDatabase } from './steps/on-database.mjs';
import { explain } from './steps/terminal.mjs';

runOnDatabase(join(import.meta.dirname, '../..'), 'backup-keys', {
  args: process.argv.slice(2),
}).catch(explain);
