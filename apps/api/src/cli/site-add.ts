import { withClient } from '@stad/platform/api/db/setup.js';
import { addSite, SITE_KINDS } from '../operator/add-site.js';
import { needed, readCommandLine } from './command-line.js';
import { sayOutcome } from './operator-outcome.js';
import { fail, say, variable } from './terminal.js';

const HELP = `Adds a town to the portal, or changes one (DATABASE_OWNER_URL).

  npm run site:add -- --key lund --name Lund --municipality 1281
    --kind CODE      ${SITE_KINDS.join(', ')}; default PILOT
    --dry-run        says what it would do`;

async function main(): Promise<void> {
  const { values } = readCommandLine({
    options: {
      key: { type: 'string' },
      name: { type: 'string' },
      municipality: { type: 'string' },
      kind: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help || process.argv.length === 2) return say(HELP);
  const { key, name, municipality, kind, 'dry-run': isDryRun } = needed(values, 'key');
  const url = variable('DATABASE_OWNER_URL', 'the database, as role portal_owner');
  const site = { key, name, municipalityCode: municipality, kind };
  const done = await withClient(url, (owner) => addSite(owner, site, isDryRun));
  sayOutcome(key, done, isDryRun);
}

main().catch(fail);
