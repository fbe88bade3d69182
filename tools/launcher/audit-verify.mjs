// `npm run audit:verify`: checks every link of every audit chain, of a server of one's own
// (DATABASE_OWNER_URL), of an export (its path), or else of the embedded database, running or not.
import './steps/check-node.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isServerOf, readPidFile } from './postgres/postmaster.mjs';
import { build } from './steps/build.mjs';
import { knownUrls, startEmbedded } from './steps/database.mjs';
import { install } from './steps/install.mjs';
import { explain, Refusal } from './steps/terminal.mjs';

const root = join(import.meta.dirname, '../..');
const program = join(root, 'dist/api/apps/api/src/cli/audit-verify.js');
const args = process.argv.slice(2);

async function main() {
  if (!existsSync(program)) {
    await install(root, () => {});
    await build(root, () => {});
  }
  const { DATABASE_OWNER_URL, DATABASE_OWNER_URL_FILE } = process.env;
  if (DATABASE_OWNER_URL || DATABASE_OWNER_URL_FILE || readsNoDatabase()) return verify();
  const folder = join(resolve(root, process.env.PORTAL_DATA_DIR ?? '.data'), 'postgres');
  const cluster = join(folder, 'cluster');
  if (!existsSync(cluster)) throw new Refusal('There is no database yet: npm start creates it.');
  const running = readPidFile(cluster);
  if (running && isServerOf(cluster, running.pid)) return verify(knownUrls(folder, running.port));
  const server = await startEmbedded(folder, () => {});
  try {
    verify(knownUrls(folder, server.port));
  } finally {
    await server.stop();
  }
}

/** The first argument is an export's path, or asks for help. */
function readsNoDatabase() {
  return args[0] === '--help' || (args.length > 0 && !args[0].startsWith('--'));
}

function verify(urls = {}) {
  const { status } = spawnSync(process.execPath, ['--enable-source-maps', program, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...urls },
  });
  process.exitCode = status ?? 1;
}

main().catch(explain);
