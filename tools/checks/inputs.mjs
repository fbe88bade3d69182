// `npm run check:inputs`: hostile values of the right type at every root field, as everybody of the demo. None
// may end in INTERNAL. `npm test` asks as one who has every role, and as a visitor.
//
//   npm run check:inputs                        seed 1, 12 times each
//   npm run check:inputs -- --seed 7 --rounds 40
//
// Prints how many operations there were and what they were answered, and each that ended in INTERNAL: the field,
// who asked, and with what. The same seed asks the same again.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { readCommandLine } from '../../apps/api/src/cli/command-line.js';

const { values } = readCommandLine({
  options: {
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '12' },
  },
});
for (const name of ['seed', 'rounds']) {
  if (/^[1-9]\d{0,5}$/.test(values[name])) continue;
  console.error(`--${name} takes a whole number from 1 to 999999.`);
  process.exit(1);
}
const root = join(import.meta.dirname, '../..');
const { status } = spawnSync(
  process.execPath,
  [
    ...['--experimental-vm-modules', '--no-warnings=ExperimentalWarning'],
    join(root, 'node_modules/jest/bin/jest.js'),
    ...['--selectProjects', 'api', '--ci', '--testPathPatterns', 'inputs/hostile-inputs'],
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      INPUTS: 'full',
      INPUTS_SEED: values.seed,
      INPUTS_ROUNDS: values.rounds,
    },
  },
);
process.exitCode = status ?? 1;
