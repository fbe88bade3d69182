import { parseArgs } from 'node:util';
import { AGENCY_KINDS, secrecyOf } from '@stad/identity/rules/agency.js';
import { withClient } from '@stad/platform/api/db/setup.js';
import { addAgency } from '../operator/add-agency.js';
import { fail, say, variable } from './terminal.js';

const HELP = `Adds a participating organisation to the portal (DATABASE_OWNER_URL).

  npm run agency:add -- --key SOC-LUND --name "Lunds kommun, socialförvaltningen" --kind SOCIAL_SERVICES
    --short NAME     beside a function: Socialsekreterare 1, NAME; default the name
    --org NUMBER     organisation number
    --secrecy CODE   what binds it, OSL_26, OSL_18_35, OSL_OTHER, UNDERTAKING or NONE; default by kind

  kinds: ${AGENCY_KINDS.join(', ')}`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      key: { type: 'string' },
      name: { type: 'string' },
      kind: { type: 'string' },
      short: { type: 'string' },
      org: { type: 'string' },
      secrecy: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const { key, name, kind } = values;
  if (values.help || !key || !name || !kind) return say(HELP);
  const url = variable('DATABASE_OWNER_URL', 'the database, as role portal_owner');
  await withClient(url, (owner) =>
    addAgency(owner, {
      key,
      name,
      kind,
      shortName: values.short ?? name,
      orgNumber: values.org ?? null,
      secrecyRegime: values.secrecy ?? secrecyOf(kind),
    }),
  );
  say(`${key} is added. Next: npm run admin:invite -- --agency ${key} --email ADDRESS`);
}

main().catch(fail);
