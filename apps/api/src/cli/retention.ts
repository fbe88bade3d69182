import { randomUUID } from 'node:crypto';
import { openingSql } from '@stad/platform/api/db/settings.js';
import { withClient } from '@stad/platform/api/db/setup.js';
import { dueBefore } from '@stad/trust/rules/retention/due-before.js';
import { RETENTION_RULES } from '@stad/trust/rules/retention/retention-rules.js';
import type pg from 'pg';
import { readWholeProtocol, writeProtocol } from '../disposal-protocol.js';
import { readCommandLine } from './command-line.js';
import { fail, say, variable } from './terminal.js';

const HELP = `What is kept how long, and what is due. Disposal itself is proposed and decided in the portal.

  retention --dry-run          per organisation and rule: how many rows of which table are due today
  retention --protocol FILE    writes every decided disposal, one JSON object a line, without content

  DATABASE_OWNER_URL           the database, as role portal_owner`;

async function main(): Promise<void> {
  const { values } = readCommandLine({
    options: {
      'dry-run': { type: 'boolean' },
      protocol: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const { protocol } = values;
  if (values.help || process.argv.length === 2) return say(HELP);
  const url = variable('DATABASE_OWNER_URL', 'the database, as role portal_owner');
  await withClient(url, async (owner) => {
    if (protocol) {
      const lines = await readWholeProtocol(owner);
      await writeProtocol(protocol, lines);
      say(`${protocol}: ${lines.disposals.length} disposals, ${lines.removals.length} texts.`);
    }
    if (values['dry-run']) await dryRun(owner, new Date());
  });
}

async function dryRun(owner: pg.Client, now: Date): Promise<void> {
  const { rows: agencies } = await owner.query<{ id: string; key: string }>(
    'select id, key from agency order by key',
  );
  let total = 0;
  for (const rule of RETENTION_RULES) {
    const before = dueBefore(rule, now);
    if (before === null) {
      say(`${rule.code}: kept for ever.`);
      continue;
    }
    say(`${rule.code}: ${rule.since}, ${rule.months} months, ${rule.outcome}. Before ${before}:`);
    for (const { id, key } of agencies) {
      await owner.query(
        openingSql({ kind: 'system', job: 'dry run', agencyId: id }, 'read', randomUUID()),
      );
      const { rows: due } = await owner.query<{ name: string; rows: number }>(
        `select record_table as name, due_rows::int as rows from app.disposal_due($1, $2)
         where due_rows > 0`,
        [rule.code, before],
      );
      await owner.query('rollback');
      total += due.reduce((sum, { rows }) => sum + rows, 0);
      if (due.length > 0)
        say(`  ${key}: ${due.map(({ name, rows }) => `${rows} ${name}`).join(', ')}`);
    }
  }
  say(`${total} rows are due. Nothing was changed.`);
}

main().catch(fail);
