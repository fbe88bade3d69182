// `npm run faults`: an API process killed 200 times and the database 50 times under 20 writers, a
// database that is restarted, a full disk, clocks that are an hour off. Prints a table; ends with 1
// when an acknowledged write is lost or doubled, or a chain of the access log is not whole.
//   npm run faults                  all of it
//   npm run faults -- short         as often as npm test does
import { join } from 'node:path';
import { orLeave, readCommandLine, refuseUnknown } from '../../apps/api/src/cli/command-line.js';
import './typescript-loader.mjs';
import { clearAwayDeadRuns, folderOfRun } from './test-runs.mjs';

const { words } = orLeave(() => {
  const read = readCommandLine({ words: ['short'] });
  refuseUnknown('size', read.words, ['short']);
  return read;
});
const { buildApi, removeBuild } = await import('../../apps/api/test/api-process.ts');
const runs = await import('../../apps/api/test/faults/fault-runs.ts');

const size = words.includes('short') ? runs.SHORT : runs.FULL;
const folder = (name) => join(folderOfRun('faults'), name);
const say = (line) => process.stdout.write(`${line}\n`);
const began = performance.now();

const columns = ['fault', 'times', 'acknowledged', 'lost', 'doubled', 'chains broken', 'refusals'];
const row = (cells) => say(`| ${cells.join(' | ')} |`);

/** Said as soon as it is known: what comes after it may fail. */
function tell(outcome) {
  if (outcome.leftOut) row([outcome.fault, '', '', '', '', '', `left out: ${outcome.leftOut}`]);
  else {
    const { fault, times, acknowledged, lost, doubled, broken } = outcome;
    const refusals = Object.entries(outcome.refusals).map(([code, count]) => `${code} ${count}`);
    row([fault, times, acknowledged, lost, doubled, broken, refusals.join(', ')]);
  }
  return outcome;
}

await clearAwayDeadRuns();
buildApi();
row(columns);
row(columns.map(() => '---'));
const outcomes = await runs.killEverything(folder('kills'), size, say, tell);
outcomes.push(tell(await runs.withFullDisk(folder('disk'), size.writers)));
outcomes.push(tell(await runs.withWrongClocks(folder('clocks'), size.writers)));
removeBuild();

const faults = outcomes.reduce(
  (sum, { lost = 0, doubled = 0, broken = 0 }) => sum + lost + doubled + broken,
  0,
);
say(
  `${size.writers} writers, ${Math.round((performance.now() - began) / 1000)} s: ${faults} faults`,
);
process.exitCode = faults === 0 ? 0 : 1;
