// `npm run agency:add`, `npm run admin:invite` …: a command of the operator, run as portal_owner on a server
// of one's own (DATABASE_OWNER_URL), or else on the embedded database, running or not.
import './steps/check-node.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isServerOf, readPidFile } from './postgres/postmaster.mjs';
import { build } from './steps/build.mjs';
import { knownUrls, startEmbedded } from './steps/database.mjs';
import { install } from './steps/install.mjs';
import { continueOnOwnNode } from './steps/own-node.mjs';
import { explain, Refusal } from './steps/terminal.mjs';

const root = join(import.meta.dirname, '../..');
const [name, ...args] = process.argv.slice(2);
const program = join(root, `dist/api/apps/api/src/cli/${name}.js`);

async function main() {
  if (!existsSync(program)) {
    await install(root, () => {});
    await continueOnOwnNode(root);
    await build(root, () => {});
  }
  const { DATABASE_OWNER_URL, DATABASE_OWNER_URL_FILE } = process.env;
  const asksForHelp = args.length === 0 || args.includes('--help') || args.includes('-h');
  if (asksForHelp || DATABASE_OWNER_URL || DATABASE_OWNER_URL_FILE) return run();
  const folder = join(resolve(root, process.env.PORTAL_DATA_DIR ?? '.data'), 'postgres');
  const cluster = join(folder, 'cluster');
  if (!existsSync(cluster)) throw new Refusal('There is no database yet: npm start creates it.');
  const running = readPidFile(cluster);
  if (running && isServerOf(cluster, running.pid)) return run(knownUrls(folder, running.port));
  const server = await startEmbedded(folder, () => {});
  try {
    run(knownUrls(folder, server.port));
  } finally {
    await server.stop();
  }
}

function run(urls = {}) {
  const { status } = spawnSync(process.execPath, ['--enable-source-maps', program, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...urls },
  });
  process.exitCode = status ?? 1;
}

main().catch(explain);
