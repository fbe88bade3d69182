import { needed, readCommandLine } from './command-line.js';
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
  const { values } = readCommandLine({
    options: { agency: { type: 'string' }, ...INVITE_OPTIONS },
  });
  if (values.help || process.argv.length === 2) return say(HELP);
  const { agency, email } = needed(values, 'agency', 'email');
  return invite({ ...values, email }, ADMINISTRATOR, async () => agency);
}

main().catch(fail);
