import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

const root = join(import.meta.dirname, '../..');
export const dist = join(root, 'dist/api');
export const POOL_SIZE = '8';

const children = [];

export function stopAll() {
  for (const child of children) child.kill('SIGKILL');
}

/** As in production. */
const YOUNG_OBJECTS = '--max-semi-space-size=64';
const TELLS_HEAP = ['--expose-gc', '--import', join(import.meta.dirname, 'tell-heap.mjs')];

/**
 * The portal as it is built, in a process of its own; with `tellsHeap`, one that `heapMb` can ask. It writes
 * its log to `logFile`, or to nobody: reading along would be work that whoever drives it does for it.
 */
export async function startApi(databaseUrl, { tellsHeap = false, logFile = '/dev/null' } = {}) {
  const port = await freePort();
  const log = openSync(logFile, 'a');
  const child = fork(join(dist, 'apps/api/src/main.js'), {
    cwd: root,
    execArgv: [YOUNG_OBJECTS, ...(tellsHeap ? TELLS_HEAP : [])],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORTAL_MODE: 'demo',
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      POOL_SIZE,
      LOG_LEVEL: 'info',
    },
    stdio: ['ignore', log, 'inherit', 'ipc'],
  });
  children.push(child);
  closeSync(log);
  await until(async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).ok);
  return { child, port, statementsOf: () => lastStatements(logFile) };
}

/** Statements of the last operation in a log. */
function lastStatements(logFile) {
  const log = readFileSync(logFile, 'utf8');
  return Number(/\d+/.exec(log.slice(log.lastIndexOf('"statements":')))?.[0] ?? 0);
}

/** A server beside it; what it grumbles about is told only when it ends by itself. */
export async function startServer(script, databaseUrl) {
  const port = await freePort();
  const child = fork(join(import.meta.dirname, script), {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      POOL_SIZE,
    },
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  children.push(child);
  const said = [];
  child.stderr.on('data', (chunk) => said.push(chunk));
  const failed = once(child, 'exit').then(([code]) => {
    if (code !== null) process.stderr.write(Buffer.concat(said));
    throw new Error(`${script} is not there.`);
  });
  await Promise.race([once(child, 'message'), failed]);
  failed.catch(() => {});
  const tell = async (message) => {
    const heard = once(child, 'message');
    child.send(message);
    await heard;
  };
  return { port, tell };
}

/** The same API, as a role that row security does not bind: what the policies cost. */
export async function bypassingUrl(adminUrl, databaseUrl) {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const password = randomBytes(18).toString('hex');
  await admin.query(
    `create role bench_unguarded login bypassrls password '${password}' in role portal_app`,
  );
  const { planningSql } = await import(join(dist, 'libs/platform/api/db/roles.js'));
  await admin.query(`alter role bench_unguarded set timezone = 'UTC'`);
  await admin.query(planningSql('bench_unguarded'));
  await admin.end();
  const url = new URL(databaseUrl);
  url.username = 'bench_unguarded';
  url.password = password;
  return url.toString();
}

export async function memoryMb({ child: { pid } }) {
  await delay(1000);
  const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kb) / 1024);
}

/** What a process holds once everything is collected that nobody needs. */
export async function heapMb({ child }) {
  const told = once(child, 'message');
  child.send('heap');
  const [{ heapMb: mb }] = await told;
  return mb;
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** As long as a machine with much else to do takes: nothing is measured yet. */
async function until(ready) {
  for (let attempt = 0; attempt < 3000; attempt += 1) {
    if (await ready().catch(() => false)) return;
    await delay(100);
  }
  throw new Error('The API did not become ready.');
}
