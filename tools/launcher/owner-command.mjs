// `npm run agency:add`, `npm run admin:invite` …: a command of the operator, run as portal_owner on a server
// of one's own (DATABASE_OWNER_URL), or else on the embedded database, running or not.
import './steps/check-node.mjs';
import { join } from 'node:path';
import { runOnDatabase } from './steps/on-database.mjs';
import { explain } from './steps/terminal.mjs';

const [name, ...args] = process.argv.slice(2);

runOnDatabase(join(import.meta.dirname, '../..'), name, {
  args,
  addresses: args.length === 0 ? [] : ['DATABASE_OWNER_URL'],
}).catch(explain);
