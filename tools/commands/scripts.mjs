import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** Every command of package.json, by its name: what is added there is here by itself. */
export const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts;

/** Addresses, keys and folders of whoever runs this: no command under test may find a real portal by them. */
const OURS = /^(?:DATABASE|PORTAL|PUBLIC_URL|TEST_|BACKUP|AUDIT|PORT$|HOST$|npm_|JEST)/;

/** This process's environment without a portal of its own. */
export function cleanEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !OURS.test(name));
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  return { ...Object.fromEntries(kept), NODE_OPTIONS: '', PATH: path };
}

/**
 * Runs a command line in a shell, as npm does, in the root of the project.
 *
 * @param {string} line
 * @param {Record<string, string>} [env] beside what this process was given, its own portal left out
 * @returns {Promise<{ status: number | null, said: string }>} `said`: both outputs together
 */
export function runLine(line, env = {}) {
  const child = spawn('sh', ['-c', line], {
    cwd: root,
    env: { ...cleanEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes) => {
      said += bytes;
    });
  }
  return new Promise((done) => child.on('close', (status) => done({ status, said })));
}
