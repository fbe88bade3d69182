// `npm run measure:pages`: the pages where people live, over the demo, as six roles, at 1440 and 390 pixels: height,
// where the first thing that waits begins, filled buttons, warnings, columns of the lists, sizes of letters. Prints a
// table; what is measured before and after a change is compared by whoever changes it. With parts of addresses after
// `--` those pages alone. `-- --first-picture`: when the largest part of six pages stands on a phone of the middle on
// an edge network, in seconds: the median of five first visits, and the least and most of them.
import '../launcher/steps/check-node.mjs';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { orLeave, readCommandLine, refuseUnknown } from '../../apps/api/src/cli/command-line.js';
import { jestStage } from './jest-stage.mjs';
import { runStages } from './stages.mjs';
import './typescript-loader.mjs';

const {
  words,
  values: { 'first-picture': isPicture },
} = readCommandLine({
  words: 'part of an address',
  options: { 'first-picture': { type: 'boolean' } },
});
const { measuredPages } = await import('../../apps/e2e/pages/measure-page.ts');
orLeave(() => {
  const addresses = measuredPages().map(({ path }) => path);
  const isPart = (word) => addresses.some((address) => address.includes(word));
  const unheard = words.filter((word) => !isPart(word));
  refuseUnknown('address with', unheard, addresses);
});
const folder = mkdtempSync(join(tmpdir(), 'measures-'));
const file = join(folder, 'table');
try {
  const { passed, failed } = await runStages(join(import.meta.dirname, '../..'), [
    {
      name: 'measures',
      run: (root) =>
        jestStage(root, 'e2e', {
          ...(isPicture
            ? { pattern: 'apps/e2e/pages/first-picture', env: { FIRST_PICTURES: file } }
            : {
                pattern: 'apps/e2e/pages/measures',
                env: { PAGE_MEASURES: file, PAGE_MEASURES_OF: words.join(' ') },
              }),
          workers: 1,
        }),
    },
  ]);
  if (passed > 0) process.stdout.write(readFileSync(file, 'utf8'));
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
