// `npm run load`: two API processes without stickiness on one PostgreSQL with 200,000 activities, 20
// agencies and 2,000 users who are signed in, nine readings to one writing, as fast as the clients
// can. Prints operations/s, p95, errors and how the memory of each process goes.
//   npm run load                    ten minutes
//   npm run load -- --minutes 2     shorter
//   npm run load -- --clients 24    more at once
//   npm run load -- --operations 60 so many operations, counted and not timed, as npm test does
//   npm run load -- --small         a hundredth of the data, to try something
//   npm run load -- --keep          leaves the database in .data/load for the next run, and to look at its plans
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { numberFrom, orLeave, readCommandLine } from '../../apps/api/src/cli/command-line.js';
import { clearAwayDeadRuns, folderOfRun } from '../checks/test-runs.mjs';
import { startPostgres } from '../launcher/postgres.mjs';
import { build } from '../launcher/steps/build.mjs';
import { cpuOf, cpuOfServer } from './cpu-time.mjs';
import { send } from './drive.mjs';
import { loadPeople } from './load-people.mjs';
import { loadTowns, WEEK } from './load-towns.mjs';
import { idOf, SAVE_DOCUMENT, trustedIds } from './operations.mjs';
import { dist, heapMb, memoryMb, startApi, stopAll } from './servers.mjs';

const root = join(import.meta.dirname, '../..');
const { values: options } = readCommandLine({
  options: {
    minutes: { type: 'string', default: '10' },
    clients: { type: 'string', default: '16' },
    operations: { type: 'string' },
    small: { type: 'boolean' },
    keep: { type: 'boolean' },
  },
});
const { minutes, clients, operations } = orLeave(() => ({
  minutes: numberFrom('--minutes', options.minutes, { least: 0.1 }),
  clients: numberFrom('--clients', options.clients, { least: 1, whole: true }),
  operations:
    options.operations &&
    numberFrom('--operations', options.operations, { least: 10, whole: true }),
}));
const { small: isSmall, keep: isKept } = options;

/** Seven towns of three organisations, less one: the goals of security.md 10. */
const TOWNS = 7;
/** One pass an evening and ten seminars a day in each town, over seven years and a half. */
const SIZE = isSmall
  ? { closed: 30, inWeek: 7, drafts: 8, seminars: 250, seminarEvery: '2 hours' }
  : { closed: 2750, inWeek: 7, drafts: 8, seminars: 25_807, seminarEvery: '2 hours 30 minutes' };
const MORE_PEOPLE = isSmall ? 2 : 92;
const GOALS = { perSecond: 300, p95Ms: 150, errors: 0.001 };

const say = (line) => process.stdout.write(`${line}\n`);
const dataDir = isKept
  ? join(root, '.data', `load${isSmall ? '-small' : ''}`)
  : folderOfRun('load');
await build(root, () => {});
await clearAwayDeadRuns();
const postgres = await startPostgres({ dataDir });
const agent = new Agent({ keepAlive: true, maxSockets: clients });

async function load() {
  const { people, urls, drafts } = await prepare();
  const replicas = [
    await startApi(urls.databaseUrl, { tellsHeap: true }),
    await startApi(urls.databaseUrl, { tellsHeap: true }),
  ];
  const ids = trustedIds(join(root, 'dist/trusted-documents.json'));
  const all = Array.from({ length: clients }, (_, number) => ({
    number,
    town: (number % TOWNS) + 1,
    drafts: Array.from({ length: SIZE.drafts }, (_, at) => at)
      .filter((at) => at % Math.ceil(clients / TOWNS) === Math.floor(number / TOWNS))
      .map((at) => ({
        at,
        ...drafts.get(idOf(`pass ${(number % TOWNS) + 1} ${SIZE.closed + SIZE.inWeek + at + 1}`)),
      })),
  }));
  const run = (ms, most) => drive(all, { ms, most, people, replicas, ids });
  if (operations) return count(await run(Number.POSITIVE_INFINITY, operations));
  await run(10_000);
  const memory = watchMemory(replicas);
  const cpu = watchCpu(replicas);
  const measured = await run(minutes * 60_000);
  const spent = cpu.end();
  report(measured, spent, await memory.end());
}

async function prepare() {
  const { setUpDatabase, migrate } = await import(join(dist, 'libs/platform/api/db/setup.js'));
  const { domains } = await import(join(dist, 'apps/api/src/domains.js'));
  const secret = () => randomBytes(18).toString('hex');
  const passwords = { owner: secret(), app: secret(), jobs: secret() };
  const urls = await setUpDatabase(postgres.adminUrl, 'load', passwords);
  await migrate(urls.databaseOwnerUrl, domains);
  const url = new URL(postgres.adminUrl);
  url.pathname = '/load';
  const admin = new pg.Client({ connectionString: url.toString() });
  await admin.connect();
  const started = performance.now();
  const { rows: known } = await admin.query('select from membership limit 1');
  if (known.length === 0) {
    await loadTowns(postgres.adminUrl, 'load', 1, TOWNS, SIZE);
    await loadPeople(postgres.adminUrl, 'load', TOWNS, MORE_PEOPLE);
  }
  // A session that was kept has not been used since.
  await admin.query('update session set created_at = now(), last_seen_at = now()');
  const { rows } = await admin.query(`select (select count(*)::int from activity) as activities,
    (select count(*)::int from agency) as agencies, (select count(*)::int from membership) as people,
    pg_size_pretty(pg_database_size('load')) as size`);
  const { rows: planned } = await admin.query(
    `select activity_id as id, when_version as version, aim from field_operation where state = 'PLANNING'`,
  );
  await admin.end();
  const { activities, agencies, people, size } = rows[0];
  const seconds = Math.round((performance.now() - started) / 1000);
  say(
    `${activities} activities, ${agencies} agencies, ${people} people, ${size}, loaded in ${seconds} s`,
  );
  const drafts = new Map(planned.map(({ id, version, aim }) => [id, { version, aim }]));
  return { people, urls, drafts };
}

/** What people do, by how often; a page that is open asks again by itself what the last lines ask. */
const READS = [
  [
    'PlanningWeek',
    25,
    ({ site, programmeId }) => ({ input: { siteId: site, programmeId, ...WEEK, first: 200 } }),
  ],
  [
    'FieldPassPage',
    20,
    ({ town }) => ({
      input: { id: idOf(`pass ${town} ${SIZE.closed + 1 + random(SIZE.inWeek)}`) },
    }),
  ],
  [
    'FieldPassList',
    10,
    ({ site, programmeId }) => ({
      input: { siteId: site, programmeId, first: 50, sort: 'STARTS_AT_DESC' },
    }),
  ],
  ['ProgressPage', 2, ({ programmeId }) => ({ programmeId, siteId: null })],
  [null, 33, () => ({}), '{ viewer { functionTitle agency { key } } unreadNotifications }'],
];

const random = (below) => Math.floor(Math.random() * below);

function pickRead() {
  let left = random(READS.reduce((sum, [, weight]) => sum + weight, 0));
  return READS.find(([, weight]) => {
    left -= weight;
    return left < 0;
  });
}

async function drive(all, { ms, most = Number.POSITIVE_INFINITY, people, replicas, ids }) {
  const times = [];
  const kinds = new Map();
  let errors = 0;
  let begun = 0;
  const until = performance.now() + ms;
  const started = performance.now();
  const note = (kind, took, answer) => {
    times.push(took);
    const known = kinds.get(kind) ?? { times: [], errors: 0 };
    kinds.set(kind, known);
    known.times.push(took);
    if (answer === null) {
      errors += 1;
      known.errors += 1;
    }
  };
  await Promise.all(
    all.map(async (client) => {
      for (let n = 0; performance.now() < until && begun < most; n += 1) {
        begun += 1;
        const { port } = replicas[random(replicas.length)];
        const { kind, body, cookie, learn } = n % 10 === 9 ? write(client, ids) : read(people, ids);
        const headers = { cookie, 'content-type': 'application/json', 'x-portal-client': 'load' };
        const began = performance.now();
        const answer = await send({ port, path: '/graphql', headers }, { agent, body });
        note(kind, performance.now() - began, answer);
        if (answer !== null) learn?.(answer);
      }
    }),
  );
  return { seconds: (performance.now() - started) / 1000, times, kinds, errors };
}

/** Somebody of the whole country looks at the town of their own organisation. */
function read(people, ids) {
  const [name, , variablesOf, query] = pickRead();
  const person = 1 + random(people);
  const town = townOf(person);
  const variables = variablesOf({
    town,
    site: idOf(`site ${town}`),
    programmeId: idOf('programme'),
  });
  return {
    kind: name ?? 'who I am, what is new',
    cookie: `portal=load-token-${person}`,
    body: JSON.stringify(query ? { query, variables } : { documentId: ids[name], variables }),
  };
}

/** Sessions are numbered by agency; the order of their ids says which town that is. */
const agencies = Array.from({ length: TOWNS }, (_, at) => at + 1)
  .flatMap((town) => ['SOC', 'POL', 'FA'].map((org) => ({ town, org, id: idOf(`${org} ${town}`) })))
  .sort((one, other) => (one.id < other.id ? -1 : 1));
const PEOPLE_OF = { SOC: 5, POL: 3, FA: 4 };

function townOf(person) {
  let left = person;
  for (const { town, org } of agencies) {
    left -= PEOPLE_OF[org] + MORE_PEOPLE;
    if (left <= 0) return town;
  }
  throw new Error('There are not that many people.');
}

/** The page of a draft saves its aim by itself; each client has drafts of its own. */
function write({ town, drafts }, ids) {
  const draft = drafts[random(drafts.length)];
  const aim = `Söka kontakt i centrum, ${draft.version}`;
  const variables = {
    input: {
      clientMutationId: randomUUID(),
      passId: idOf(`pass ${town} ${SIZE.closed + SIZE.inWeek + draft.at + 1}`),
      expectedVersion: draft.version,
      aim,
      from: { aim: draft.aim },
      byItself: true,
      overrides: [],
    },
  };
  return {
    kind: 'a save',
    cookie: `portal=bench-token-${town}`,
    body: JSON.stringify({ documentId: ids[SAVE_DOCUMENT], variables }),
    learn: (text) => {
      const part = JSON.parse(text).data.changeWhenAndWhere;
      Object.assign(draft, { version: part.whenVersion, aim: part.aim });
    },
  };
}

/** Computing time while it runs: of both replicas, of the database, and of the clients here. */
function watchCpu(replicas) {
  const now = () => {
    const { user, system } = process.cpuUsage();
    return {
      replicas: replicas.reduce((sum, { child }) => sum + cpuOf(child.pid), 0),
      database: cpuOfServer(postgres.pid),
      clients: (user + system) / 1000,
    };
  };
  const before = now();
  return {
    end: () => Object.entries(now()).map(([who, ms]) => ({ who, ms: ms - before[who] })),
  };
}

/** Every so often each replica collects what nobody needs; what is left then must not grow. */
function watchMemory(replicas) {
  const samples = [];
  let open = true;
  const work = (async () => {
    while (open) {
      const heap = await Promise.all(replicas.map(heapMb));
      samples.push({
        at: performance.now() / 60_000,
        heap,
        mb: await Promise.all(replicas.map((each) => memoryMb(each))),
      });
      for (let waited = 0; open && waited < 10; waited += 1) await delay(1000);
    }
  })();
  return {
    end: async () => {
      open = false;
      await work;
      return replicas.map((_, number) => {
        // The first third fills caches; what grows after that grows for ever.
        const later = samples.slice(Math.floor(samples.length / 3));
        return {
          mb: samples.at(-1).mb[number],
          first: later[0].heap[number],
          last: later.at(-1).heap[number],
          perMinute: slope(later.map(({ at, heap }) => [at, heap[number]])),
        };
      });
    },
  };
}

function slope(points) {
  const mean = (at) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const spread = points.reduce((sum, [at]) => sum + (at - x) ** 2, 0);
  return points.reduce((sum, [at, mb]) => sum + (at - x) * (mb - y), 0) / (spread || 1);
}

const p95 = (times) => times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;

/** Of a run that is counted: every operation has to have been answered. */
function count({ times, kinds, errors }) {
  for (const [kind, { times: own, errors: failed }] of kinds) {
    say(`  ${kind}: ${own.length}, ${failed} errors`);
  }
  say(`${times.length} operations, ${errors} errors`);
  if (errors > 0) process.exitCode = 1;
}

function report({ seconds, times, kinds, errors }, spent, memory) {
  const perSecond = times.length / seconds;
  const share = errors / times.length;
  for (const [kind, { times: own, errors: failed }] of kinds) {
    say(`  ${kind}: ${own.length}, p95 ${Math.round(p95(own))} ms, ${failed} errors`);
  }
  const cpus = readFileSync('/proc/cpuinfo', 'utf8').match(/^processor/gm)?.length ?? '?';
  say(`${clients} clients for ${minutes} minutes on ${cpus} cores:`);
  const verdict = (value, goal, isMet) => `${value} (goal ${goal}: ${isMet ? 'met' : 'MISSED'})`;
  say(
    `  operations/s ${verdict(perSecond.toFixed(0), `≥ ${GOALS.perSecond}`, perSecond >= GOALS.perSecond)}`,
  );
  const all = p95(times);
  say(`  p95 ${verdict(`${Math.round(all)} ms`, `≤ ${GOALS.p95Ms} ms`, all <= GOALS.p95Ms)}`);
  say(`  errors ${verdict(`${(share * 100).toFixed(3)} %`, '< 0.1 %', share < GOALS.errors)}`);
  const each = spent.map(({ who, ms }) => `${who} ${(ms / times.length).toFixed(2)} ms`);
  const sum = spent.reduce((total, { ms }) => total + ms, 0);
  const busy = sum / (seconds * 1000);
  say(`  computing an operation: ${each.join(', ')}; ${busy.toFixed(2)} of ${cpus} cores were had`);
  memory.forEach(({ mb, first, last, perMinute }, number) => {
    say(
      `  process ${number + 1}: ${mb} MB; after collecting ${first.toFixed(1)} MB, then ${last.toFixed(1)} MB, ${perMinute.toFixed(2)} MB a minute`,
    );
  });
}

try {
  await load();
} finally {
  stopAll();
  agent.destroy();
  await postgres.stop();
  if (!isKept) await rm(dataDir, { recursive: true, force: true });
}
