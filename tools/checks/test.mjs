// `npm test`: everything that must hold before a change lands, from a fresh clone on.
//   npm test                    all of it
//   npm test -- rules api       only these stages, and what they stand on (their names are printed)
import '../launcher/steps/check-node.mjs';
import { join } from 'node:path';
import { orLeave, readCommandLine, refuseUnknown } from '../../apps/api/src/cli/command-line.js';
import { install } from '../launcher/steps/install.mjs';
import { continueOnOwnNode } from '../launcher/steps/own-node.mjs';
import { endCommands } from '../launcher/steps/processes.mjs';
import { explain, step } from '../launcher/steps/terminal.mjs';
import { runStages, withNeeds } from './stages.mjs';
import { clearAwayDeadRuns } from './test-runs.mjs';

const root = join(import.meta.dirname, '../..');

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, async () => {
    if (stopping) return;
    stopping = true;
    await endCommands();
    // Their databases have process groups of their own and have not heard of this.
    await clearAwayDeadRuns();
    process.stdout.write('\nStopped; nothing is left behind.\n');
    process.exit(1);
  });
}

const { words: chosen } = readCommandLine({ words: 'STAGE' });

async function main() {
  await step('packages', (note) => install(root, note));
  await continueOnOwnNode(root);
  // Only now may anything that uses a package be loaded.
  const { stages } = await import('./all-stages.mjs');
  const names = stages.map(({ name }) => name);
  orLeave(() => refuseUnknown('stage', chosen, names));
  const { passed, failed } = await runStages(root, withNeeds(stages, chosen));
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

main().catch(explain);
