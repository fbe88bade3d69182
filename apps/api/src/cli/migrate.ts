import { collationWarning } from '@stad/platform/api/db/collation.js';
import { migrate, withClient } from '@stad/platform/api/db/setup.js';
import { domains } from '../domains.js';
import { listRefusedAddresses } from '../operator/list-refused-addresses.js';
import { listStandingPairs } from '../operator/list-standing-pairs.js';
import { readCommandLine } from './command-line.js';
import { fail, say, variable } from './terminal.js';

/** Brings the schema up to date and puts every policy in force. */
async function main(): Promise<void> {
  readCommandLine();
  const ownerUrl = variable('DATABASE_OWNER_URL', 'the database, as role portal_owner');
  const applied = await migrate(ownerUrl, domains);
  say(applied.length === 0 ? 'The schema is up to date.' : `Applied: ${applied.join(', ')}`);
  const warning = await withClient(ownerUrl, collationWarning);
  if (warning) say(warning);
  tell(
    'Roles that nobody may hold together any more; each pair ends with the next change of its roles:',
    await withClient(ownerUrl, listStandingPairs),
  );
  tell(
    'Addresses in use that would not be taken today; who signs in with one goes on doing so, write it plain:',
    await withClient(ownerUrl, (owner) => listRefusedAddresses(owner, new Date())),
  );
}

function tell(heading: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  say(heading);
  for (const line of lines) say(`  ${line}`);
}

main().catch(fail);
