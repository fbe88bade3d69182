import { parseArgs } from 'node:util';
import { INVITATION_HOURS } from '@stad/identity/rules/sign-in.js';
import { withClient } from '@stad/platform/api/db/setup.js';
import { inviteFirst } from '../operator/invite-first.js';
import { linkBase } from './operator-outcome.js';
import { fail, optionalVariable, say, variable } from './terminal.js';

const HELP = `Invites the first administrator of an organisation (DATABASE_OWNER_URL, PUBLIC_URL).

  npm run admin:invite -- --agency SOC-LUND --email namn@lund.example
    --title TEXT     the function; default Organisationsadministratör
    --provider ID    by which of its providers, when it has several; without any: a local account
    --anyway         also where an administrator can sign in: the way in is lost, and there is no second`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      agency: { type: 'string' },
      email: { type: 'string' },
      title: { type: 'string' },
      provider: { type: 'string' },
      anyway: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const { agency, email } = values;
  if (values.help || !agency || !email) return say(HELP);
  const url = variable('DATABASE_OWNER_URL', 'the database, as role portal_owner');
  const link = await withClient(url, (owner) =>
    inviteFirst(owner, {
      agencyKey: agency,
      role: 'AGENCY_ADMIN',
      functionTitle: values.title ?? 'Organisationsadministratör',
      email,
      providerId: values.provider ?? null,
      publicUrl: linkBase(optionalVariable('PUBLIC_URL'), optionalVariable('PORT')),
      anyway: values.anyway ?? false,
    }),
  );
  say(
    `${link}\nGood once, for ${INVITATION_HOURS} hours. It is shown this once: hand it over yourself.`,
  );
}

main().catch(fail);
