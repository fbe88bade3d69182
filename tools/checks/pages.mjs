// `npm run check:pages`: every page in every size, theme, language and state, in a real browser.
// `npm test` takes each page once light, wide and in Swedish, and once dark, narrow and in English.
import '../launcher/steps/check-node.mjs';
import { join } from 'node:path';
import { readCommandLine } from '../../apps/api/src/cli/command-line.js';
import { jestStage } from './jest-stage.mjs';
import { runStages } from './stages.mjs';

readCommandLine();
const run = (root) =>
  jestStage(root, 'e2e', { pattern: 'apps/e2e/pages/', env: { PAGE_MATRIX: 'all' } });
const { passed, failed } = await runStages(join(import.meta.dirname, '../..'), [
  { name: 'pages', run },
]);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
