import { withClient } from '@stad/platform/api/db/setup.js';
import { TIERS } from '@stad/programme/rules/tier.js';
import { setRing } from '../operator/set-ring.js';
import { needed, readCommandLine } from './command-line.js';
import { sayOutcome } from './operator-outcome.js';
import { fail, say, variable } from './terminal.js';

const HELP = `Gives an organisation its part at a town (DATABASE_OWNER_URL). It takes effect with the next request.

  npm run ring:set -- --site lund --agency SOC-LUND --tier CORE
    --tier CODE      ${TIERS.join(', ')}
    --from DATE      the first day; default today. Another ring ends the day before
    --to DATE        the last day, or none; default as it stands
    --dry-run        says what it would do`;

async function main(): Promise<void> {
  const { values } = readCommandLine({
    options: {
      site: { type: 'string' },
      agency: { type: 'string' },
      tier: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help || process.argv.length === 2) return say(HELP);
  const {
    site,
    agency,
    tier,
    from,
    to,
    'dry-run': isDryRun,
  } = needed(values, 'site', 'agency', 'tier');
  const url = variable('DATABASE_OWNER_URL', 'the database, as role portal_owner');
  const ring = { siteKey: site, agencyKey: agency, tier, from, to };
  const done = await withClient(url, (owner) => setRing(owner, ring, isDryRun));
  sayOutcome(`${agency} in ${site}`, done, isDryRun);
}

main().catch(fail);
