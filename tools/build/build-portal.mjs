// `npm run build`: API and web client into dist/, what has not changed from the cache of nx.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { readCommandLine } from '../../apps/api/src/cli/command-line.js';

readCommandLine();
const root = join(import.meta.dirname, '../..');
const nx = join(root, 'node_modules/nx/dist/bin/nx.js');
const { status } = spawnSync(process.execPath, [nx, 'run-many', '-t', 'build', '-p', 'api,web'], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
