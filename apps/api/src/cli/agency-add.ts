import { AGENCY_KINDS } from '@stad/identity/rules/agency.js';
import { withClient } from '@stad/platform/api/db/setup.js';
import { addAgency, SECRECY_REGIMES } from '../operator/add-agency.js';
import { needed, readCommandLine } from './command-line.js';
import { sayOutcome } from './operator-outcome.js';
import { fail, say, variable } from './terminal.js';

const HELP = `Adds a participating organisation to the portal, or changes its names (DATABASE_OWNER_URL).

  npm run agency:add -- --key SOC-LUND --name "Lunds kommun, socialförvaltningen" --kind SOCIAL_SERVICES
    --short NAME     beside a function: Socialsekreterare 1, NAME; default the name
    --org NUMBER     organisation number
    --secrecy CODE   what binds it: ${SECRECY_REGIMES.join(', ')}; default by kind
    --dry-run        says what it would do

  kinds: ${AGENCY_KINDS.join(', ')}`;

async function main(): Promise<void> {
  const { values } = readCommandLine({
    options: {
      key: { type: 'string' },
      name: { type: 'string' },
      kind: { type: 'string' },
      short: { type: 'string' },
      org: { type: 'string' },
      secrecy: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help || process.argv.length === 2) return say(HELP);
  const {
    key,
    name,
    kind,
    short,
    org,
    secrecy,
    'dry-run': isDryRun,
  } = needed(values, 'key', 'name', 'kind');
  const url = variable('DATABASE_OWNER_URL', 'the database, as role portal_owner');
  const agency = { key, name, kind, shortName: short, orgNumber: org, secrecyRegime: secrecy };
  const done = await withClient(url, (owner) => addAgency(owner, agency, isDryRun));
  sayOutcome(key, done, isDryRun);
  if (done.outcome === 'NEW' && !isDryRun) {
    say(`Next: npm run admin:invite -- --agency ${key} --email ADDRESS`);
  }
}

main().catch(fail);
