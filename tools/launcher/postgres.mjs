import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { findBinaries } from './postgres/binaries.mjs';
import { answers, isAlive, isServerOf, readPidFile, stopServer } from './postgres/postmaster.mjs';
import { notAsRoot } from './postgres/run-as.mjs';

/** Recovery after a power cut can take longer than a start, but not this long. */
const START_PATIENCE_MS = 60_000;

/** For data nobody will miss: no waiting for the disk. */
const EPHEMERAL_OPTIONS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * Starts the embedded PostgreSQL on 127.0.0.1, creating its data when there is none.
 * A server that a killed run left behind is taken over, or stopped when it does not answer.
 *
 * @param {object} options
 * @param {string} options.dataDir holds `cluster/`, `superuser-password` and `postgres.log`
 * @param {number} [options.port] default: a free one
 * @param {boolean} [options.ephemeral] tests: fast and forgetful, and never taken over
 * @param {(sentence: string) => void} [options.log]
 * @returns {Promise<{ port: number, adminUrl: string, adopted: boolean, pid: number,
 *   exited: Promise<void>, stop(): Promise<void> }>} `exited` settles when the server ends on
 *   its own accord (never for one taken over)
 * @throws {Error} whose message is one sentence for the person at the keyboard
 */
export async function startPostgres({ dataDir, port, ephemeral = false, log = () => {} }) {
  const folder = resolve(dataDir);
  const cluster = join(folder, 'cluster');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const prefix = await notAsRoot(folder);
  const programs = await findBinaries();

  const found = await meetEarlierServer(cluster, { port, ephemeral, log });
  if (found) return handle({ folder, ...found, adopted: true, exited: new Promise(() => {}) });

  if (!existsSync(join(cluster, 'PG_VERSION'))) await createCluster(folder, programs, prefix);
  const server = await launchPatiently(folder, programs, prefix, { port, ephemeral });
  return handle({ folder, ...server, adopted: false });
}

function handle({ folder, pid, port, adopted, exited }) {
  const password = readFileSync(join(folder, 'superuser-password'), 'utf8').trim();
  return {
    port,
    pid,
    adopted,
    exited,
    adminUrl: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    stop: () => stopServer(pid),
  };
}

/** Takes over the server of a killed run, or clears the way for a new one. */
async function meetEarlierServer(cluster, { port, ephemeral, log }) {
  const earlier = readPidFile(cluster);
  if (!earlier) return undefined;
  if (!isAlive(earlier.pid)) return undefined;
  if (!isServerOf(cluster, earlier.pid)) {
    // The number is another program's by now, which PostgreSQL would take for a server and refuse.
    // A dead server's file stays: by it PostgreSQL sees whether old sessions are still ending.
    rmSync(join(cluster, 'postmaster.pid'), { force: true });
    return undefined;
  }
  const wanted = !ephemeral && (port === undefined || port === earlier.port);
  if (wanted && (await answersWithin(earlier.port, 5_000))) {
    log(`took over the database that an earlier run left behind (process ${earlier.pid})`);
    return { pid: earlier.pid, port: earlier.port };
  }
  log(`stopped the database that an earlier run left behind (process ${earlier.pid})`);
  await stopServer(earlier.pid);
  return undefined;
}

async function answersWithin(port, patience) {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    if (await answers(port)) return true;
    await delay(100);
  }
  return false;
}

/** Creates the data beside its final place, so that a killed creation is never taken for data. */
async function createCluster(folder, programs, prefix) {
  const half = join(folder, 'cluster.new');
  const passwordFile = join(folder, 'superuser-password');
  await rm(half, { recursive: true, force: true });
  await rm(join(folder, 'cluster'), { recursive: true, force: true });
  await writeFile(passwordFile, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  const [program, ...args] = [
    ...prefix,
    programs.initdb,
    `--pgdata=${half}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=icu',
    '--icu-locale=sv-SE',
    '--locale=C',
    '--no-sync',
    '--no-instructions',
  ];
  const made = spawnSync(program, args, { encoding: 'utf8', env: plainEnvironment() });
  if (made.status !== 0) {
    await rm(half, { recursive: true, force: true });
    const reason = (made.stderr || made.error?.message || '').trim().split('\n').at(-1);
    throw new Error(`The database could not be created in ${folder}: ${reason}`);
  }
  await rename(half, join(folder, 'cluster'));
}

/** Sessions of a server that was killed end within moments, and until then the data is not free. */
async function launchPatiently(folder, programs, prefix, options) {
  const end = Date.now() + 5_000;
  for (;;) {
    try {
      return await launch(folder, programs, prefix, options);
    } catch (error) {
      if (Date.now() > end || !/still in use|lock file/.test(error.message)) throw error;
      await delay(200);
    }
  }
}

async function launch(folder, programs, prefix, { port = undefined, ephemeral }) {
  const cluster = join(folder, 'cluster');
  const logFile = join(folder, 'postgres.log');
  const chosen = port ?? (await freePort());
  const [program, ...args] = [
    ...prefix,
    programs.postgres,
    '-D',
    cluster,
    '-p',
    String(chosen),
    ...settings(ephemeral).flatMap((setting) => ['-c', setting]),
  ];
  const output = openSync(logFile, 'w', 0o600);
  // A process group of its own: Ctrl-C must reach the API first, and only then the database.
  const child = spawn(program, args, {
    stdio: ['ignore', output, output],
    detached: true,
    env: plainEnvironment(),
  });
  closeSync(output);
  let ended = false;
  const exited = new Promise((done) => {
    for (const event of ['exit', 'error']) {
      child.once(event, () => {
        ended = true;
        done();
      });
    }
  });
  child.unref();
  const end = Date.now() + START_PATIENCE_MS;
  while (Date.now() < end && !ended) {
    const state = readPidFile(cluster);
    if (state?.pid === child.pid && state.ready) return { pid: child.pid, port: chosen, exited };
    await delay(10);
  }
  if (!ended) await stopServer(child.pid);
  throw new Error(
    `The database did not start: ${await lastWords(logFile)} (the whole story is in ${logFile})`,
  );
}

function settings(ephemeral) {
  return [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=80',
    // Statements and rows hold protected data: neither belongs in a log.
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
    ...(ephemeral ? EPHEMERAL_OPTIONS : []),
  ];
}

/** Settings of other PostgreSQL servers on the machine (PGDATA, PGPORT, …) must not leak in. */
function plainEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}

function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

async function lastWords(logFile) {
  const lines = (await readFile(logFile, 'utf8').catch(() => '')).trim().split('\n');
  const faults = lines.filter((line) => /FATAL|PANIC|could not/.test(line));
  return (faults.at(-1) ?? lines.at(-1) ?? '').replace(/^.*?(FATAL|PANIC|LOG):\s*/, '');
}
