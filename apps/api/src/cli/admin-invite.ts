import { parseArgs } from 'node:util';
import { helpOf, INVITE_OPTIONS, invite } from './invite.js';
import { fail, say } from './terminal.js';

const ADMINISTRATOR = {
  role: 'AGENCY_ADMIN',
  title: 'Organisationsadministratör',
  who: 'an administrator',
} as const;

const HELP = `Invites the first administrator of an organisation (DATABASE_OWNER_URL, PUBLIC_URL).

  npm run admin:invite -- --agency SOC-LUND --email namn@lund.example
${helpOf(ADMINISTRATOR)}`;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { agency: { type: 'string' }, ...INVITE_OPTIONS } });
  const { agency, email } = values;
  if (values.help || !agency || !email) return say(HELP);
  return invite({ ...values, email }, ADMINISTRATOR, async () => agency);
}

main().catch(fail);
