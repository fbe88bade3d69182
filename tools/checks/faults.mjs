// `npm run faults`: an API process killed 200 times and the database 50 times under 20 writers, a
// database that is restarted, a full disk, clocks that are an hour off. Prints a table; ends with 1
// when an acknowledged write is lost or doubled, or a chain of the access log is not whole.
//   npm run faults                  all of it
//   npm run faults -- short         as often as npm test does
import { join } from 'node:path';
import './typescript-loader.mjs';
import { clearAwayDeadRuns, folderOfRun } from './test-runs.mjs';

const { buildApi, removeBuild } = await import('../../apps/api/test/api-process.ts');
const runs = await import('../../apps/api/test/faults/fault-runs.ts');

const size = process.argv.includes('short') ? runs.SHORT : runs.FULL;
const folder = (name) => join(folderOfRun('faults'), name);
const say = (line) => process.stdout.write(`${line}\n`);
const began = performance.now();

await clearAwayDeadRuns();
buildApi();
const outcomes = await runs.killEverything(folder('kills'), size, say);
outcomes.push(await runs.withFullDisk(folder('disk'), size.writers));
outcomes.push(await runs.withWrongClocks(folder('clocks'), size.writers));
removeBuild();

const columns = ['fault', 'times', 'acknowledged', 'lost', 'doubled', 'chains broken', 'refusals'];
const rows = outcomes.map((each) =>
  each.leftOut
    ? [each.fault, '', '', '', '', '', `left out: ${each.leftOut}`]
    : [
        each.fault,
        each.times,
        each.acknowledged,
        each.lost,
        each.doubled,
        each.broken,
        Object.entries(each.refusals)
          .map(([code, count]) => `${code} ${count}`)
          .join(', '),
      ],
);
for (const row of [columns, columns.map(() => '---'), ...rows]) say(`| ${row.join(' | ')} |`);
const faults = outcomes.reduce(
  (sum, { lost = 0, doubled = 0, broken = 0 }) => sum + lost + doubled + broken,
  0,
);
say(
  `${size.writers} writers, ${Math.round((performance.now() - began) / 1000)} s: ${faults} faults`,
);
process.exitCode = faults === 0 ? 0 : 1;
