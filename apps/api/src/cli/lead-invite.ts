import { leadAgencyOf } from '../operator/invite-first.js';
import { needed, readCommandLine } from './command-line.js';
import { helpOf, INVITE_OPTIONS, invite } from './invite.js';
import { fail, say } from './terminal.js';

const LEAD = { role: 'PROJECT_LEAD', title: 'Projektledare', who: 'a project lead' } as const;

const HELP = `Invites the first project lead of a programme, into the agency that leads it (DATABASE_OWNER_URL,
PUBLIC_URL). The next one is invited by the agency's administrator.

  npm run lead:invite -- --programme 2027 --email namn@fa.example
${helpOf(LEAD)}`;

async function main(): Promise<void> {
  const { values } = readCommandLine({
    options: { programme: { type: 'string' }, ...INVITE_OPTIONS },
  });
  if (values.help || process.argv.length === 2) return say(HELP);
  const { programme, email } = needed(values, 'programme', 'email');
  return invite({ ...values, email }, LEAD, (owner) => leadAgencyOf(owner, programme));
}

main().catch(fail);
