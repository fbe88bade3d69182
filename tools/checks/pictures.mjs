// `npm run pictures`: photographs every page of the demo on a desk and on a phone, and writes
// docs/PAGES.md, where one leafs through them. Run it when pages have changed.
import '../launcher/steps/check-node.mjs';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCommandLine } from '../../apps/api/src/cli/command-line.js';
import { build } from '../launcher/steps/build.mjs';
import { jestStage } from './jest-stage.mjs';
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
if (failed === 0) writeFileSync(join(root, 'docs/PAGES.md'), leaf());
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

/** The pages in the order of the menu, each once wide and once narrow. */
function leaf() {
  const [desk, phone] = ['desk', 'pocketLight'].map((view) => {
    const list = join(folder, `${view}.json`);
    const pages = JSON.parse(readFileSync(list, 'utf8'));
    rmSync(list);
    return pages;
  });
  const entries = desk.map(({ path, title, file }) => {
    const narrow = phone.find((page) => page.path === path).file;
    const name = title.replace(/ – Stad till Stad$/, '');
    return [
      `## ${name}`,
      `\`${path}\``,
      `<img src="images/pages/${file}" alt="${name}, on a desk" width="640"> <img src="images/pages/${narrow}" alt="${name}, on a phone" width="185">`,
    ].join('\n\n');
  });
  return [
    '# The pages',
    'Every page of the portal as the demo shows it. Written by `npm run pictures`; do not edit.',
    ...entries,
    '',
  ].join('\n\n');
}
