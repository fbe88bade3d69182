// `npm run check:promises`: what the portal promises in time, each beside a control in the same window.
// Prints a table; ends with 1 when a promise is broken, was not measured, or the machine did too much else to
// tell. `npm test` does all of it once and judges none of it by the clock.
//   npm run check:promises                     all of them
//   npm run check:promises -- --only attack    one, by its name in promises/promise-list.mjs; or several
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { orLeave, readCommandLine, refuseUnknown } from '../../apps/api/src/cli/command-line.js';
import { explain } from '../launcher/steps/terminal.mjs';
import { PROMISES } from './promises/promise-list.mjs';
import { readingsOf, tableOf, verdictsOf } from './promises/verdicts.mjs';

const root = join(import.meta.dirname, '../..');

/** Runs the specs of these promises, thoroughly; answers whether they passed. */
function run(project, names, file) {
  const patterns = [...new Set(names.map((name) => PROMISES[name].spec))];
  const { status } = spawnSync(
    process.execPath,
    [
      ...['--experimental-vm-modules', '--no-warnings=ExperimentalWarning'],
      join(root, 'node_modules/jest/bin/jest.js'),
      ...['--selectProjects', project, '--ci', '--testPathPatterns', ...patterns],
      // One after the other: what is measured has no other spec beside it.
      ...['--maxWorkers', '1', '--reporters', join(import.meta.dirname, 'jest/failures.mjs')],
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, PROMISES_FILE: file, PROMISES_ROUNDS: 'all' },
    },
  );
  return status === 0;
}

function main() {
  const { values } = readCommandLine({ options: { only: { type: 'string', multiple: true } } });
  const known = Object.keys(PROMISES);
  const names = values.only ?? known;
  orLeave(() => refuseUnknown('promise', names, known));
  const folder = mkdtempSync(join(tmpdir(), 'portal-promises-'));
  const file = join(folder, 'readings.jsonl');
  let passed = true;
  for (const project of ['api', 'e2e']) {
    const own = names.filter((name) => PROMISES[name].project === project);
    if (own.length > 0) passed = run(project, own, file) && passed;
  }
  const verdicts = verdictsOf(readingsOf(file), names);
  rmSync(folder, { recursive: true });
  process.stdout.write(`${tableOf(verdicts)}\n`);
  const good = verdicts.filter(({ verdict }) => verdict === 'kept');
  process.stdout.write(`${good.length} of ${verdicts.length} promises kept\n`);
  process.exitCode = passed && good.length === verdicts.length ? 0 : 1;
}

try {
  main();
} catch (error) {
  explain(error);
}
