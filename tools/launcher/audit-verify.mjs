// `npm run audit:verify`: checks every link of every audit chain, of a server of one's own
// (DATABASE_OWNER_URL), or else of the embedded database, running or not. With `--export FILE` it
// reads no database: the second implementation (tools/audit/audit-check.mjs) checks the file.
import './steps/check-node.mjs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runOnDatabase } from './steps/on-database.mjs';
import { explain } from './steps/terminal.mjs';

const root = join(import.meta.dirname, '../..');
const args = process.argv.slice(2);

if (args.includes('--export')) {
  const program = join(root, 'tools/audit/audit-check.mjs');
  const { status } = spawnSync(process.execPath, [program, 'verify', ...args], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} else {
  runOnDatabase(root, 'audit-verify', { args, addresses: ['DATABASE_OWNER_URL'] }).catch(explain);
}
