import { sentenceOf } from '@stad/audit/rules/verify-chain.js';
import { withClient } from '@stad/platform/api/db/setup.js';
import { readDatabase } from '../audit-log-source.js';
import { verifyAuditLog } from '../verify-audit-log.js';
import { readCommandLine } from './command-line.js';
import { fail, say, variable } from './terminal.js';

const HELP = `Checks every link of every audit chain; ends with 1 when one is broken.

  audit-verify        the log in the database (DATABASE_OWNER_URL)

An export is checked by an implementation of its own: tools/audit/audit-check.mjs verify --export FILE …`;

async function main(): Promise<void> {
  // Whoever asks for what it does not do is told so: a check that was not made must not look like one.
  const { values } = readCommandLine({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) return say(HELP);
  const url = variable('DATABASE_OWNER_URL', 'the database, as role portal_owner');
  // One snapshot, so that writers who go on meanwhile do not make a chain look broken.
  const { verdicts } = await withClient(url, async (owner) => {
    await owner.query('begin isolation level repeatable read read only');
    const answer = await verifyAuditLog(readDatabase(owner));
    await owner.query('commit');
    return answer;
  });
  for (const verdict of verdicts) say(sentenceOf(verdict));
  const broken = verdicts.filter((verdict) => verdict.broken).length;
  const events = verdicts.reduce((sum, verdict) => sum + verdict.events, 0);
  if (verdicts.length === 0) return say('The log is empty.');
  say(
    broken === 0
      ? `All ${verdicts.length} chains are whole: ${events} events.`
      : `${broken} of ${verdicts.length} chains broken.`,
  );
  if (broken > 0) process.exitCode = 1;
}

main().catch(fail);
