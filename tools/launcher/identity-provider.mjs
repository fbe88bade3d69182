// `npm run identity:provider`: by which provider an agency's people sign in, on a server of one's own
// (DATABASE_OWNER_URL). `-- --help` tells the rest.
import './steps/check-node.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './steps/build.mjs';
import { install } from './steps/install.mjs';
import { explain } from './steps/terminal.mjs';

const root = join(import.meta.dirname, '../..');
const program = join(root, 'dist/api/apps/api/src/cli/identity-provider.js');

async function main() {
  if (!existsSync(program)) {
    await install(root, () => {});
    await build(root, () => {});
  }
  const args = ['--enable-source-maps', program, ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}

main().catch(explain);
