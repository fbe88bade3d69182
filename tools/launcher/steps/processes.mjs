import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Refusal } from './terminal.mjs';

/** Commands under way, so that Ctrl-C in the middle of one leaves none behind. */
const underWay = new Set();

/**
 * Runs a command to its end, quietly; what it said is shown when it fails.
 *
 * @param {string} what for the sentence: `Installing the packages`
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, shell?: boolean, lines?: number }} options
 *   `lines`: how much of what it said is shown when it fails
 * @returns {Promise<string>} its standard output
 */
export function run(what, program, args, { lines = 40, ...options }) {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    underWay.add(child);
    let out = '';
    let all = '';
    child.stdout.on('data', (bytes) => {
      out += bytes;
      all += bytes;
    });
    child.stderr.on('data', (bytes) => {
      all += bytes;
    });
    child.on('error', (error) => {
      underWay.delete(child);
      fail(new Refusal(`${what} could not be started: ${error.message}`));
    });
    child.on('close', (code, signal) => {
      underWay.delete(child);
      if (code === 0) done(out);
      else fail(new Refusal(`${what} failed (${signal ?? `exit ${code}`}).\n${tail(all, lines)}`));
    });
  });
}

/** Ends what is under way, and waits for that; for a stop in the middle of a step. */
export async function endCommands() {
  await Promise.all(
    [...underWay].map((child) => {
      const closed = once(child, 'close');
      child.kill('SIGTERM');
      return closed;
    }),
  );
}

function tail(text, lines) {
  return text.trim().split('\n').slice(-lines).join('\n');
}
