import { withClient } from '@stad/platform/api/db/setup.js';
import { approveRoles, listProposals } from '../operator/approve-roles.js';
import { needed, readCommandLine } from './command-line.js';
import { fail, say, variable } from './terminal.js';

const HELP = `Says yes to roles as the second person, where an organisation has nobody else who can (DATABASE_OWNER_URL).

  npm run roles:approve -- --agency NSPM
  npm run roles:approve -- --agency NSPM --proposal ID --ground TEXT --diary-number TEXT
    --agency KEY         alone: what waits
    --proposal ID        as the list says it
    --ground TEXT        why nobody else can; of no person
    --diary-number TEXT  under which the organisation's own decision is registered`;

async function main(): Promise<void> {
  const { values } = readCommandLine({
    options: {
      agency: { type: 'string' },
      proposal: { type: 'string' },
      ground: { type: 'string' },
      'diary-number': { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help || process.argv.length === 2) return say(HELP);
  const url = variable('DATABASE_OWNER_URL', 'the database, as role portal_owner');
  if (values.proposal === undefined) {
    const { agency } = needed(values, 'agency');
    const lines = await withClient(url, (owner) => listProposals(owner, agency));
    return say(lines.length > 0 ? lines.join('\n') : 'Nothing waits.');
  }
  const order = needed(values, 'agency', 'proposal', 'ground', 'diary-number');
  const said = await withClient(url, (owner) =>
    approveRoles(owner, {
      agencyKey: order.agency,
      proposalId: order.proposal,
      ground: order.ground,
      diaryNumber: order['diary-number'],
    }),
  );
  say(said);
}

main().catch(fail);
