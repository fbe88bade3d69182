import { withClient } from '@stad/platform/api/db/setup.js';
import { programmeLife } from '@stad/programme/rules/programme-state.js';
import { addProgramme } from '../operator/add-programme.js';
import { needed, readCommandLine } from './command-line.js';
import { sayOutcome } from './operator-outcome.js';
import { fail, say, variable } from './terminal.js';

const HELP = `Adds a programme of joint work, or carries one on (DATABASE_OWNER_URL).

  npm run programme:add -- --key 2027 --name "Stad till Stad 2027" --lead FA-HBG \\
    --from 2027-01-01 --to 2027-12-31 --site lund --site helsingborg --state ACTIVE
    --funder KEY     the agency that pays
    --purpose TEXT   what it is for, in a sentence
    --closing DATE   a day as of which counts about persons are told; once for each, a month apart. Without any
                     the end of every third month. The last day always is one
    --state CODE     ${programmeLife.states.join(' → ')}; a new one is PLANNED
    --dry-run        says what it would do

  For one that is there: --key and what is new. The period may be widened, towns are added, the state goes
  one step on. A later --to brings closing days of its own, by default as for a new one; those that are there
  stand, and the project lead makes them fewer in the portal.`;

async function main(): Promise<void> {
  const { values } = readCommandLine({
    options: {
      key: { type: 'string' },
      name: { type: 'string' },
      purpose: { type: 'string' },
      lead: { type: 'string' },
      funder: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      site: { type: 'string', multiple: true },
      closing: { type: 'string', multiple: true },
      state: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help || process.argv.length === 2) return say(HELP);
  const {
    key,
    name,
    purpose,
    lead,
    funder,
    from,
    to,
    state,
    'dry-run': isDryRun,
  } = needed(values, 'key');
  const url = variable('DATABASE_OWNER_URL', 'the database, as role portal_owner');
  const order = {
    ...{ key, name, purpose, state, leadKey: lead, funderKey: funder },
    ...{ startsOn: from, endsOn: to, siteKeys: values.site ?? [], closings: values.closing },
  };
  const done = await withClient(url, (owner) => addProgramme(owner, order, isDryRun));
  sayOutcome(key, done, isDryRun);
  if (done.outcome === 'NEW' && !isDryRun) {
    say(`Next: npm run lead:invite -- --programme ${key} --email ADDRESS`);
  }
}

main().catch(fail);
