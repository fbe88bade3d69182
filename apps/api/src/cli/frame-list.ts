import { withClient } from '@stad/platform/api/db/setup.js';
import { listFrame } from '../operator/list-frame.js';
import { readCommandLine } from './command-line.js';
import { fail, say, variable } from './terminal.js';

const HELP = `Lists agencies, towns, rings and programmes (DATABASE_OWNER_URL).

  npm run frame:list -- --all`;

async function main(): Promise<void> {
  const { values } = readCommandLine({
    options: { all: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help || !values.all) return say(HELP);
  const url = variable('DATABASE_OWNER_URL', 'the database, as role portal_owner');
  for (const line of await withClient(url, listFrame)) say(line);
}

main().catch(fail);
