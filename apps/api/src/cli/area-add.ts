import { withClient } from '@stad/platform/api/db/setup.js';
import { AREA_KINDS } from '@stad/programme/rules/area.js';
import { addArea } from '../operator/add-area.js';
import { needed, readCommandLine } from './command-line.js';
import { sayOutcome } from './operator-outcome.js';
import { fail, say, variable } from './terminal.js';

const HELP = `Adds an area to a town, or changes its name or kind (DATABASE_OWNER_URL). The project lead does the
same in the portal, from a file: Administrera, Områden.

  npm run area:add -- --site lund --code LU-CENTRUM --name Centrum --group LU-INRE --kind DISTRICT
    --group CODE     what a standing risk assessment is made for; it stands
    --dry-run        says what it would do

  kinds: ${AREA_KINDS.join(', ')}`;

async function main(): Promise<void> {
  const { values } = readCommandLine({
    options: {
      site: { type: 'string' },
      code: { type: 'string' },
      name: { type: 'string' },
      group: { type: 'string' },
      kind: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help || process.argv.length === 2) return say(HELP);
  const { site, code, name, group, kind, 'dry-run': isDryRun } = needed(values, 'site', 'code');
  const url = variable('DATABASE_OWNER_URL', 'the database, as role portal_owner');
  const area = { siteKey: site, code, name, areaGroup: group, kind };
  const done = await withClient(url, (owner) => addArea(owner, area, isDryRun));
  sayOutcome(code, done, isDryRun);
}

main().catch(fail);
