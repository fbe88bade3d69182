// `npm run demo:reset`: forgets the demo's data; the next `npm start` lays it around that day.
import './steps/check-node.mjs';
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readCommandLine } from '../../apps/api/src/cli/command-line.js';
import { isServerOf, readPidFile, stopServer } from './postgres/postmaster.mjs';
import { whoRuns } from './steps/lock.mjs';
import { explain, Refusal, say } from './steps/terminal.mjs';

readCommandLine();
const root = join(import.meta.dirname, '../..');

async function main() {
  const dataFolder = resolve(root, process.env.PORTAL_DATA_DIR ?? '.data');
  const running = whoRuns(dataFolder);
  if (running) {
    throw new Refusal(
      `The portal is running on http://localhost:${running.port} (process ${running.pid}): stop it with Ctrl-C first.`,
    );
  }
  const folder = join(dataFolder, 'postgres');
  if (!existsSync(folder)) {
    say('There is no demo yet: npm start loads it.');
    return;
  }
  const cluster = join(folder, 'cluster');
  const left = readPidFile(cluster);
  if (left && isServerOf(cluster, left.pid)) await stopServer(left.pid);
  try {
    rmSync(folder, { recursive: true });
  } catch (error) {
    throw new Refusal(
      `${folder} cannot be deleted (${error.code}): does it belong to another user?`,
    );
  }
  say('The demo is gone: npm start loads it anew, laid around that day.');
}

main().catch(explain);
