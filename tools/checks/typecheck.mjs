import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readCommandLine } from '../../apps/api/src/cli/command-line.js';
import { run } from '../launcher/steps/processes.mjs';

const root = join(import.meta.dirname, '../..');

/** Rules see neither DOM nor Node, the API no DOM, the web no Node. */
export const programs = ['rules', 'api', 'web'];

/** @throws with the compiler's complaints */
export function typecheck(program) {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  return run(
    `Type check of ${program}`,
    process.execPath,
    [
      tsc,
      ...['-p', `tsconfig.${program}.json`, '--noEmit', '--pretty', 'false'],
      ...['--incremental', '--tsBuildInfoFile', `.data/types/${program}.tsbuildinfo`],
    ],
    { cwd: root, lines: 200 },
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  readCommandLine();
  const results = await Promise.allSettled(programs.map(typecheck));
  for (const { reason } of results.filter(({ status }) => status === 'rejected')) {
    console.error(reason.message);
    process.exitCode = 1;
  }
}
