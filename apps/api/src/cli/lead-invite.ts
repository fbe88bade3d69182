import { parseArgs } from 'node:util';
import { INVITATION_HOURS } from '@stad/identity/rules/sign-in.js';
import { withClient } from '@stad/platform/api/db/setup.js';
import { inviteFirst, leadAgencyOf } from '../operator/invite-first.js';
import { linkBase } from './operator-outcome.js';
import { fail, optionalVariable, say, variable } from './terminal.js';

const HELP = `Invites the first project lead of a programme, into the agency that leads it (DATABASE_OWNER_URL,
PUBLIC_URL). The next one is invited by the agency's administrator.

  npm run lead:invite -- --programme 2027 --email namn@fa.example
    --title TEXT     the function; default Projektledare
    --provider ID    by which of the agency's providers, when it has several; without any: a local account
    --anyway         also where a project lead can sign in: the way in is lost, and there is no second`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      programme: { type: 'string' },
      email: { type: 'string' },
      title: { type: 'string' },
      provider: { type: 'string' },
      anyway: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const { programme, email } = values;
  if (values.help || !programme || !email) return say(HELP);
  const url = variable('DATABASE_OWNER_URL', 'the database, as role portal_owner');
  const link = await withClient(url, async (owner) =>
    inviteFirst(owner, {
      agencyKey: await leadAgencyOf(owner, programme),
      role: 'PROJECT_LEAD',
      functionTitle: values.title ?? 'Projektledare',
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
