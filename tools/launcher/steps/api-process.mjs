import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Refusal } from './terminal.mjs';

/** One that ends is noticed at once; a machine with much else to do is waited for. */
const READY_PATIENCE_MS = 300_000;
/** A little more than the API itself allows for what is under way. */
const DRAIN_PATIENCE_MS = 30_000;

/**
 * Runs the built API until it is told to stop.
 *
 * @param {object} options
 * @param {string} options.root
 * @param {number} options.port
 * @param {Record<string, string>} options.env what it needs beside this process's environment
 * @param {string} [options.logFile] default: its log goes to standard output
 * @param {number} [options.patienceMs] how long it may take until it answers; a minute
 * @returns {Promise<{ pid: number, exited: Promise<string>, stop(): Promise<void> }>}
 *   once it answers that it is ready
 */
export async function startApi({ root, port, env, logFile, patienceMs = READY_PATIENCE_MS }) {
  const child = spawn(
    process.execPath,
    [
      // Most of what an operation makes lives no longer than it: with this room it is gone before it is collected.
      '--max-semi-space-size=64',
      '--enable-source-maps',
      '--import',
      new URL('../leave-with-parent.mjs', import.meta.url).href,
      join(root, 'dist/api/apps/api/src/main.js'),
    ],
    {
      cwd: root,
      stdio: ['ignore', logFile ? 'pipe' : 'inherit', 'pipe', 'ipc'],
      env: { ...process.env, NODE_ENV: 'production', PORT: String(port), ...env },
    },
  );
  if (logFile) child.stdout.pipe(createWriteStream(logFile, { flags: 'a' }));
  let complaints = '';
  child.stderr.on('data', (bytes) => {
    complaints = `${complaints}${bytes}`.slice(-4000);
    if (!logFile) process.stderr.write(bytes);
  });
  let ended = false;
  const exited = new Promise((done) => {
    child.once('close', (code, signal) => {
      ended = true;
      done(complaints.trim() || (signal ?? `exit ${code}`));
    });
    child.once('error', (error) => {
      ended = true;
      done(error.message);
    });
  });
  const stop = () => stopApi(child, exited, () => ended);

  const end = Date.now() + patienceMs;
  while (!ended && Date.now() < end) {
    if (await isReady(port, process.env.HOST)) return { pid: child.pid, exited, stop };
    await delay(30);
  }
  // Whoever is stopped has ended, too.
  const hasLeft = ended;
  await stop();
  const reason = hasLeft ? await exited : `no answer from /readyz within ${patienceMs / 1000} s`;
  throw new Refusal(`The portal did not start: ${reason}`);
}

/** Asks it to finish what is under way; insists only when it does not. */
async function stopApi(child, exited, hasEnded) {
  if (hasEnded()) return;
  child.kill('SIGTERM');
  await Promise.race([exited, delay(DRAIN_PATIENCE_MS, undefined, { ref: false })]);
  if (!hasEnded()) child.kill('SIGKILL');
  await exited;
}

/** An API that listens on all addresses, or on none in particular, is asked on this machine's own. */
async function isReady(port, listensOn = '127.0.0.1') {
  const host = ['0.0.0.0', '::', ''].includes(listensOn) ? '127.0.0.1' : listensOn;
  try {
    const signal = AbortSignal.timeout(2_000);
    const { status } = await fetch(`http://${host}:${port}/readyz`, { signal });
    return status === 204 || status === 200;
  } catch {
    return false;
  }
}
