// `npm run leaks`: the leak matrix in full. Everybody of the demo, and every role for every agency,
// sends every query there is; what comes back is held against the oracle. At least 1,000,000 field
// reads; `npm test` does a tenth of it. Everybody asks for every root field as well, where `npm test` asks as one
// who holds each set of roles.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { readCommandLine } from '../../apps/api/src/cli/command-line.js';

readCommandLine();
const root = join(import.meta.dirname, '../..');
const { status } = spawnSync(
  process.execPath,
  [
    ...['--experimental-vm-modules', '--no-warnings=ExperimentalWarning'],
    join(root, 'node_modules/jest/bin/jest.js'),
    ...[
      '--selectProjects',
      'api',
      '--ci',
      '--testPathPatterns',
      'leaks/leak-matrix|every-root-field',
    ],
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, LEAKS: 'full' } },
);
process.exitCode = status ?? 1;
