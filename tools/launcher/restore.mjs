// `npm run restore -- FOLDER`: brings a backup back into an empty database of a server of one's own
// (DATABASE_OWNER_URL). Never into the embedded one: demo sign-in must not stand before real data.
import './steps/check-node.mjs';
import { join } from 'node:path';
import { runOnDatabase } from './steps/on-database.mjs';
import { explain } from './steps/terminal.mjs';

runOnDatabase(join(import.meta.dirname, '../..'), 'restore', {
  args: process.argv.slice(2),
}).catch(explain);
