// `npm run lint`: what Biome says of every file, and which import crosses a boundary.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { readCommandLine } from '../../apps/api/src/cli/command-line.js';

readCommandLine();
const root = join(import.meta.dirname, '../..');
const checks = [
  [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'check'],
  [join(import.meta.dirname, 'boundaries.mjs')],
];
const outcomes = checks.map(
  (words) => spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' }).status,
);
process.exitCode = outcomes.every((status) => status === 0) ? 0 : 1;
