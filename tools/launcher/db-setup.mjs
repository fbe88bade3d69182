// `npm run db:setup`: creates roles and database on a server of one's own (DATABASE_ADMIN_URL) and
// prints the two addresses that `npm start` then takes.
import './steps/check-node.mjs';
import { join } from 'node:path';
import { readCommandLine } from '../../apps/api/src/cli/command-line.js';
import { build } from './steps/build.mjs';
import { runCli } from './steps/database.mjs';
import { install } from './steps/install.mjs';
import { continueOnOwnNode } from './steps/own-node.mjs';
import { explain, Refusal, say, step } from './steps/terminal.mjs';

readCommandLine();
const root = join(import.meta.dirname, '../..');

async function main() {
  if (!process.env.DATABASE_ADMIN_URL) {
    throw new Refusal(
      'Set DATABASE_ADMIN_URL to the address of an administrator of the database server: postgresql://name:password@host:5432/postgres',
    );
  }
  await step('Packages', (note) => install(root, note));
  await continueOnOwnNode(root);
  await step('Build', (note) => build(root, note));
  const printed = await step('Roles and database', () =>
    runCli(root, 'db-setup', {}, 'Creating roles and database', process.argv.slice(2)),
  );
  say(`\n${printed.trim()}`);
}

main().catch(explain);
