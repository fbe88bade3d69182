// `npm run retention -- --dry-run`: what is due; see docs/operations/retention.md.
import './steps/check-node.mjs';
import { join } from 'node:path';
import { runOnDatabase } from './steps/on-database.mjs';
import { explain } from './steps/terminal.mjs';

const args = process.argv.slice(2);

runOnDatabase(join(import.meta.dirname, '../..'), 'retention', {
  args,
  addresses: args.length === 0 ? [] : ['DATABASE_OWNER_URL'],
}).catch(explain);
