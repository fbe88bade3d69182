// `npm test`: everything that must hold before a change lands, from a fresh clone on.
//   npm test                    every check, and of the long proofs a part that is drawn (test-draw.mjs); --draw=DRAW again
//   npm test -- whole           all of each, as continuous integration asks
//   npm test -- rules api       only these stages, and what they stand on (their names are printed)
//   npm test -- affected        what the change since the trunk can break; --base=REF since another place
import '../launcher/steps/check-node.mjs';
import { join } from 'node:path';
import { orLeave, readCommandLine, refuseUnknown } from '../../apps/api/src/cli/command-line.js';
import { install } from '../launcher/steps/install.mjs';
import { continueOnOwnNode } from '../launcher/steps/own-node.mjs';
import { endCommands } from '../launcher/steps/processes.mjs';
import { explain, step } from '../launcher/steps/terminal.mjs';
import { runStages, withNeeds } from './stages.mjs';
import { drawOf } from './test-draw.mjs';
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

/** How much of the stages is asked. */
const EXTENTS = ['affected', 'whole'];

const {
  words,
  values: { base, draw },
} = readCommandLine({
  words: 'STAGE',
  options: { base: { type: 'string' }, draw: { type: 'string' } },
});
const chosen = words.filter((word) => !EXTENTS.includes(word));
const isAffected = words.includes('affected');
/** What a change can break is asked whole. */
const isWhole = isAffected || words.includes('whole');

async function main() {
  await step('packages', (note) => install(root, note));
  await continueOnOwnNode(root);
  // Only now may anything that uses a package be loaded.
  const { stages } = await import('./all-stages.mjs');
  const names = stages.map(({ name }) => name);
  orLeave(() => refuseUnknown('stage', chosen, [...EXTENTS, ...names]));
  if (!isWhole) drawLots();
  const scope = isAffected ? await scopeOfChange() : null;
  const { passed, failed } = await runStages(root, withNeeds(stages, chosen), { scope });
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

function drawLots() {
  process.env.TEST_DRAW = draw ?? drawOf(root);
  process.stdout.write(
    `draw ${process.env.TEST_DRAW}: of the long proofs a part is asked (npm test -- whole: all)\n`,
  );
}

async function scopeOfChange() {
  const { changedFiles } = await import('./affected/changes.mjs');
  const { scopeOf } = await import('./affected/scope.mjs');
  const files = changedFiles(root, base);
  const scope = files && scopeOf(root, files);
  const say = (text) => process.stdout.write(`${text}\n`);
  if (!files) say('affected: everything, since there is nothing to compare with (--base=REF)');
  else if (!scope) say(`affected: everything, by ${files.length} changed files`);
  else
    say(`affected: ${scope.domains.join(', ') || 'no domain'}, by ${files.length} changed files`);
  return scope;
}

main().catch(explain);
