import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { startPostgres } from '../launcher/postgres.mjs';
import { measureChain } from './chain.mjs';
import { drive } from './drive.mjs';
import { loadData, SIZE } from './load-data.mjs';
import { operationsFor } from './operations.mjs';

const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist/api');
const POOL_SIZE = '8';
const CLIENTS = 8;
const WINDOW_MS = 4000;
const ROUNDS = 3;

const dataDir = join(root, '.data', `bench-${process.pid}`);
const children = [];
const say = (line) => process.stdout.write(`${line}\n`);

const postgres = await startPostgres({ dataDir, ephemeral: true });
try {
  await bench();
} finally {
  for (const child of children) child.kill('SIGKILL');
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
}

async function bench() {
  const { setUpDatabase, migrate } = await import(join(dist, 'libs/platform/api/db/setup.js'));
  const { domains } = await import(join(dist, 'apps/api/src/domains.js'));
  const secret = () => randomBytes(18).toString('hex');
  const urls = await setUpDatabase(postgres.adminUrl, 'bench', {
    owner: secret(),
    app: secret(),
    jobs: secret(),
  });
  await migrate(urls.databaseOwnerUrl, domains);
  const started = performance.now();
  const place = await loadData(postgres.adminUrl, 'bench');
  say(
    `${SIZE.agencies} agencies, ${SIZE.people} people, ${SIZE.activities} activities loaded in ${seconds(started)} s`,
  );
  const operations = operationsFor(place);

  const api = await startApi(urls.databaseUrl);
  const idleMb = await memoryMb(api.child.pid);
  const unguarded = await startApi(await bypassingUrl(urls.databaseUrl));
  const limit = await startLimit(urls.databaseUrl, operations);

  const results = [];
  for (const [index, operation] of operations.entries()) {
    const cookie = `portal=${place.token}`;
    const body = JSON.stringify({ query: operation.query, variables: operation.variables });
    const graphql = {
      path: '/graphql',
      body,
      headers: { cookie, 'content-type': 'application/json', 'x-portal-client': 'bench' },
    };
    const plans = [
      { name: 'api', target: { port: api.port, ...graphql } },
      { name: 'unguarded', target: { port: unguarded.port, ...graphql } },
      { name: 'limit', target: { port: limit.port, path: `/${index}`, headers: { cookie } } },
    ];
    await refuseUnequalAnswers(operation.name, plans);
    for (const plan of plans) await drive({ ...plan.target, clients: CLIENTS, ms: 1500 });
    const runs = { api: [], unguarded: [], limit: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const plan of plans)
        runs[plan.name].push(await drive({ ...plan.target, clients: CLIENTS, ms: WINDOW_MS }));
    }
    const rate = (name) => median(runs[name].map((run) => run.perSecond));
    results.push({
      name: operation.name,
      perSecond: rate('api'),
      limitRatio: round(rate('api') / rate('limit')),
      statements: api.statementsOf(),
      p95Ms: round(median(runs.api.map((run) => run.p95Ms))),
      errors: runs.api.reduce((sum, run) => sum + run.errors, 0),
      rowSecurityCost: round(1 - rate('api') / rate('unguarded')),
    });
    say(
      `${operation.name}: ${Math.round(rate('api'))} requests/s, limit ${Math.round(rate('limit'))}, without row security ${Math.round(rate('unguarded'))}`,
    );
  }
  const loadedMb = await memoryMb(api.child.pid);
  const chain = await measureChain(urls.databaseUrl, place, { writers: 20, ms: 4000 });

  const summary = {
    operations: results.map(({ name, limitRatio, statements, p95Ms }) => ({
      name,
      limitRatio,
      statements,
      p95Ms,
    })),
    rowSecurityCost: Object.fromEntries(results.map((each) => [each.name, each.rowSecurityCost])),
    idleMb,
  };
  for (const each of results) {
    say(
      `${each.name}: ${each.limitRatio} of the limit, p95 ${each.p95Ms} ms, ${each.statements} statements, row security costs ${Math.round(each.rowSecurityCost * 100)} %, errors ${each.errors}`,
    );
  }
  say(
    `audit chain: ${Math.round(chain.perSecond)} appends/s by 20 writers of one agency, ${chain.broken} links broken`,
  );
  say(`memory: ${idleMb} MB idle, ${loadedMb} MB after the load`);
  const file = process.argv.indexOf('--json');
  if (file > 0) writeFileSync(process.argv[file + 1], `${JSON.stringify(summary, null, 2)}\n`);
}

async function startApi(databaseUrl) {
  const port = await freePort();
  let statements = 0;
  const child = fork(join(dist, 'apps/api/src/main.js'), {
    cwd: root,
    execArgv: ['--max-semi-space-size=64'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORTAL_MODE: 'demo',
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      POOL_SIZE,
      LOG_LEVEL: 'info',
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  children.push(child);
  child.stdout.on('data', (chunk) => {
    const found = /"statements":(\d+)/.exec(chunk.toString());
    if (found) statements = Number(found[1]);
  });
  await until(async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).ok);
  return { child, port, statementsOf: () => statements };
}

async function startLimit(databaseUrl, operations) {
  const port = await freePort();
  const child = fork(join(import.meta.dirname, 'limit-server.mjs'), {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      POOL_SIZE,
      BENCH_OPERATIONS: JSON.stringify(operations),
    },
  });
  children.push(child);
  await new Promise((resolve) => child.once('message', resolve));
  return { port };
}

/** Different answers would be different work, and their rates nothing to compare. */
async function refuseUnequalAnswers(name, plans) {
  const [guarded, unguarded] = await Promise.all(
    plans
      .filter((plan) => plan.name !== 'limit')
      .map(async ({ target: { port, path, body, headers } }) => {
        const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
          method: 'POST',
          body,
          headers,
        });
        return answer.text();
      }),
  );
  if (guarded !== unguarded) throw new Error(`${name}: row security changes the answer.`);
}

/** The same API, as a role that row security does not bind: what the policies cost. */
async function bypassingUrl(databaseUrl) {
  const admin = new pg.Client({ connectionString: postgres.adminUrl });
  await admin.connect();
  const password = randomBytes(18).toString('hex');
  await admin.query(
    `create role bench_unguarded login bypassrls password '${password}' in role portal_app`,
  );
  const { RANDOM_PAGE_COST } = await import(join(dist, 'libs/platform/api/db/roles.js'));
  await admin.query(`alter role bench_unguarded set timezone = 'UTC'`);
  await admin.query(`alter role bench_unguarded set random_page_cost = ${RANDOM_PAGE_COST}`);
  await admin.end();
  const url = new URL(databaseUrl);
  url.username = 'bench_unguarded';
  url.password = password;
  return url.toString();
}

async function memoryMb(pid) {
  await delay(1000);
  const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kb) / 1024);
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function until(ready) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (await ready().catch(() => false)) return;
    await delay(100);
  }
  throw new Error('The API did not become ready.');
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function round(value) {
  return Math.round(value * 1000) / 1000;
}

function seconds(since) {
  return ((performance.now() - since) / 1000).toFixed(1);
}
