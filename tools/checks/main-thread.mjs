// `npm run check:main-thread`: what each of a list of hostile and heavy requests costs the thread that
// answers everybody, in its own computing time, with 290 towns. Ends with 1 when one costs more than 200 ms.
//   npm run check:main-thread                       all of it
//   npm run check:main-thread -- short              as much as npm test does
//   npm run check:main-thread -- --only report      requests whose name holds this
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import {
  orLeave,
  readCommandLine,
  refuseUnknown,
  UsageError,
} from '../../apps/api/src/cli/command-line.js';
import './typescript-loader.mjs';
import pg from 'pg';
import { memoryMb } from '../bench/servers.mjs';
import { startPostgres } from '../launcher/postgres.mjs';
import { clearAwayDeadRuns, swiftFolderOfRun } from './test-runs.mjs';

const { values, words } = orLeave(() => {
  const read = readCommandLine({ options: { only: { type: 'string' } }, words: ['short'] });
  refuseUnknown('size', read.words, ['short']);
  return read;
});
const { ApiProcess, buildApi, removeBuild } = await import('../../apps/api/test/api-process.ts');
const { FULL, SHORT, loadHeavyWorld } = await import(
  '../../apps/api/test/main-thread/heavy-world.ts'
);
const { HEAVY_REQUESTS } = await import('../../apps/api/test/main-thread/heavy-requests.ts');
const { measure, waitBeside, LIMIT_MS } = await import(
  '../../apps/api/test/main-thread/main-thread-bench.ts'
);
const { migrate, setUpDatabase } = await import('../../libs/platform/api/db/setup.ts');
const { domains } = await import('../../apps/api/src/domains.ts');

const size = words.includes('short') ? SHORT : FULL;
const requests = orLeave(() => requestsNamed(values.only ?? ''));
const say = (line) => process.stdout.write(`${line}\n`);
const dataDir = swiftFolderOfRun('main-thread');
const secret = () => randomBytes(18).toString('hex');

await clearAwayDeadRuns();
buildApi();
const postgres = await startPostgres({ dataDir, ephemeral: true });
let api;
let owner;
try {
  const passwords = { owner: secret(), app: secret(), jobs: secret() };
  const urls = await setUpDatabase(postgres.adminUrl, 'heavy', passwords);
  await migrate(urls.databaseOwnerUrl, domains);
  await loadHeavyWorld(postgres.adminUrl, 'heavy', size);
  owner = new pg.Client({ connectionString: urls.databaseOwnerUrl });
  await owner.connect();
  api = await ApiProcess.start(urls.databaseUrl, { LOG_LEVEL: 'warn' });
  const idleMb = await memoryMb({ child: { pid: api.pid } });
  await run(idleMb);
} finally {
  await owner?.end();
  await api?.end('SIGTERM');
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
  removeBuild();
}

async function run(idleMb) {
  say('| request | main thread, ms | longest wait of others, ms | |');
  say('| --- | --- | --- | --- |');
  let faults = 0;
  for (const request of requests) {
    const bench = { api, owner, rounds: size.rounds };
    const { name, cpuMs, isWithin, fault } = await measure(request, bench);
    const waitMs = await waitBeside(request, bench);
    if (fault || !isWithin) faults += 1;
    const verdict = fault ?? (isWithin ? 'within' : `ABOVE ${LIMIT_MS}`);
    say(`| ${name} | ${Math.round(cpuMs)} | ${Math.round(waitMs)} | ${verdict} |`);
  }
  const mb = await memoryMb({ child: { pid: api.pid } });
  say(`${size.towns} towns: ${faults} faults; ${idleMb} MB idle, ${mb} MB afterwards`);
  process.exitCode = faults === 0 ? 0 : 1;
}

/** @throws {Error} for an option that is none, and for a name that no request holds */
function requestsNamed(part) {
  const named = HEAVY_REQUESTS.filter(({ name }) => name.includes(part));
  if (named.length === 0) throw new UsageError(`No request has “${part}” in its name.`);
  return named;
}
