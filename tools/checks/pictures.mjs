// `npm run pictures`: photographs every page of the demo on a desk and on a phone, and writes
// docs/PAGES.md, where one leafs through them. Run it when pages have changed.
import '../launcher/steps/check-node.mjs';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCommandLine } from '../../apps/api/src/cli/command-line.js';
import { build } from '../launcher/steps/build.mjs';
import { jestStage } from './jest-stage.mjs';
import { leafThrough } from './pictures-leaf.mjs';
import { runStages } from './stages.mjs';

readCommandLine();
const root = join(import.meta.dirname, '../..');
const folder = join(root, 'docs/images/pages');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const { passed, failed } = await runStages(root, [
  {
    name: 'build',
    run: async () => {
      await build(root, () => {});
      return { passed: 1, failed: 0 };
    },
  },
  {
    name: 'pictures',
    needs: ['build'],
    run: () =>
      jestStage(root, 'e2e', {
        pattern: 'every-page',
        env: { PAGE_MATRIX: 'pictures', PAGE_PICTURES: folder },
      }),
  },
]);
if (failed === 0) writeFileSync(join(root, 'docs/PAGES.md'), leafThrough(folder));
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
