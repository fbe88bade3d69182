// `npm run keys:rotate`: replaces the key that secrets at rest are sealed with, of a server of one's own
// (DATABASE_OWNER_URL, PORTAL_KEY_FILE), or else of the embedded database while the portal runs.
import './steps/check-node.mjs';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isServerOf, readPidFile } from './postgres/postmaster.mjs';
import { build } from './steps/build.mjs';
import { knownUrls } from './steps/database.mjs';
import { install } from './steps/install.mjs';
import { prepareKeyFile } from './steps/key-file.mjs';
import { asksForHelp, runProgram } from './steps/on-database.mjs';
import { continueOnOwnNode } from './steps/own-node.mjs';
import { explain, Refusal } from './steps/terminal.mjs';

const root = join(import.meta.dirname, '../..');
const program = join(root, 'dist/api/apps/api/src/cli/keys-rotate.js');

async function main() {
  if (!existsSync(program)) {
    await install(root, () => {});
    await continueOnOwnNode(root);
    await build(root, () => {});
  }
  const args = process.argv.slice(2);
  if (asksForHelp(args)) return void runProgram(program, args);
  if (!runProgram(program, args, { ARGUMENTS_ONLY: '1' })) return;
  const dataFolder = resolve(root, process.env.PORTAL_DATA_DIR ?? '.data');
  const env = { ...databaseIn(dataFolder), ...prepareKeyFile(dataFolder) };
  runProgram(program, args, env);
}

function databaseIn(dataFolder) {
  const { DATABASE_OWNER_URL, DATABASE_OWNER_URL_FILE } = process.env;
  if (DATABASE_OWNER_URL || DATABASE_OWNER_URL_FILE) return {};
  const folder = join(dataFolder, 'postgres');
  const cluster = join(folder, 'cluster');
  const running = existsSync(cluster) ? readPidFile(cluster) : undefined;
  if (!running || !isServerOf(cluster, running.pid)) {
    throw new Refusal('The database does not run: npm start first, in another window.');
  }
  return knownUrls(folder, running.port);
}

main().catch(explain);
