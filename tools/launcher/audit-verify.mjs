// `npm run audit:verify`: checks every link of every audit chain, of a server of one's own
// (DATABASE_OWNER_URL), of an export (its path), or else of the embedded database, running or not.
import './steps/check-node.mjs';
import { join } from 'node:path';
import { runOnDatabase } from './steps/on-database.mjs';
import { explain } from './steps/terminal.mjs';

const args = process.argv.slice(2);
/** The first argument is an export's path, or asks for help. */
const readsNoDatabase = args[0] === '--help' || (args.length > 0 && !args[0].startsWith('--'));

runOnDatabase(join(import.meta.dirname, '../..'), 'audit-verify', {
  args,
  addresses: readsNoDatabase ? [] : ['DATABASE_OWNER_URL'],
}).catch(explain);
