// `npm run check:second-engine`: every page of check:pages, on a desk and two phones, and what a press opens
// there, the evenings of six roles, and the night without a network, in a Firefox. It is Gecko's own word: Chromium hides
// what Chromium alone lays out so.
import '../launcher/steps/check-node.mjs';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readCommandLine } from '../../apps/api/src/cli/command-line.js';
import { explain } from '../launcher/steps/terminal.mjs';
import { findFirefox } from './firefox/firefox.mjs';
import { jestStage } from './jest-stage.mjs';
import { runStages } from './stages.mjs';

const root = join(import.meta.dirname, '../..');

readCommandLine();

async function main() {
  const firefox = findFirefox();
  const folder = join(root, '.data', 'test-results');
  const looks = join(folder, 'second-engine-looks.jsonl');
  mkdirSync(folder, { recursive: true });
  rmSync(looks, { force: true });
  const run = () =>
    jestStage(root, 'e2e', {
      pattern: 'apps/e2e/(pages/every-page|journeys/(evenings|night-without-network))',
      env: { PAGE_MATRIX: 'second', PAGE_LOOKS: looks, FIREFOX_PATH: firefox.path },
    });
  const { passed, failed } = await runStages(root, [{ name: 'second engine', run }]);
  const seen = existsSync(looks) ? readFileSync(looks, 'utf8').trim().split('\n') : [];
  const findings = seen.flatMap((line) => JSON.parse(line).faults);
  process.stdout.write(
    `${firefox.version}: ${seen.length} looks, ${findings.length} findings; ${passed} passed, ${failed} failed\n`,
  );
  process.exitCode = failed === 0 && findings.length === 0 && passed > 0 ? 0 : 1;
}

main().catch(explain);
