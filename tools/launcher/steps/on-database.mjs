import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isServerOf, readPidFile } from '../postgres/postmaster.mjs';
import { build } from './build.mjs';
import { knownUrls, startEmbedded } from './database.mjs';
import { install } from './install.mjs';
import { continueOnOwnNode } from './own-node.mjs';
import { Refusal } from './terminal.mjs';

/**
 * Runs a command of the API; its exit code becomes this process's. Answers whether that was 0. With
 * ARGUMENTS_ONLY among `env` it only looks at what it was called with.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} env beside this process's environment
 */
export function runProgram(program, args, env = {}) {
  const { status } = spawnSync(process.execPath, ['--enable-source-maps', program, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  process.exitCode = status ?? 1;
  return status === 0;
}

/** What needs no database, whatever else was said. */
export const asksForHelp = (args) => args.includes('--help') || args.includes('-h');

/**
 * Runs one of the API's commands on the database: of a server of one's own when one of `addresses` is
 * set, or else of the embedded one, running or not. The command's exit code becomes this process's.
 *
 * @param {string} root
 * @param {string} name e.g. `audit-verify`
 * @param {{ args?: string[], addresses?: string[], env?: Record<string, string> }} options
 *   without `addresses` the command needs no database; `env` goes with the embedded one only
 */
export async function runOnDatabase(root, name, { args = [], addresses = [], env = {} } = {}) {
  const program = join(root, 'dist/api/apps/api/src/cli', `${name}.js`);
  if (!existsSync(program)) {
    await install(root, () => {});
    await continueOnOwnNode(root);
    await build(root, () => {});
  }
  const run = (urls = {}) => runProgram(program, args, urls);
  const given = addresses.some((each) => process.env[each] || process.env[`${each}_FILE`]);
  if (given || asksForHelp(args) || addresses.length === 0) return run();
  // A database is not started for a command that will be refused.
  if (!runProgram(program, args, { ARGUMENTS_ONLY: '1' })) return;
  const folder = join(resolve(root, process.env.PORTAL_DATA_DIR ?? '.data'), 'postgres');
  const cluster = join(folder, 'cluster');
  if (!existsSync(cluster)) throw new Refusal('There is no database yet: npm start creates it.');
  const running = readPidFile(cluster);
  if (running && isServerOf(cluster, running.pid)) {
    return run({ ...env, ...knownUrls(folder, running.port) });
  }
  const server = await startEmbedded(folder, () => {});
  try {
    run({ ...env, ...knownUrls(folder, server.port) });
  } finally {
    await server.stop();
  }
}
