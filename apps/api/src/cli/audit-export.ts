import { withClient } from '@stad/platform/api/db/setup.js';
import { exportAuditLog } from '../export-audit-log.js';
import { readCommandLine } from './command-line.js';
import { fail, say, variable } from './terminal.js';

const HELP = `Writes the access log to a new file, one JSON object a line, for audit-check.mjs.

  audit-export FILE                     who did what to which record, when: for whoever cosigns
  audit-export FILE --with-content      also what the rows contained, as far as it is kept: own use only

  DATABASE_BACKUP_URL                   the database, as role portal_backup`;

async function main(): Promise<void> {
  const { values, words } = readCommandLine({
    words: ['FILE'],
    options: { 'with-content': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return say(HELP);
  const [path] = words;
  if (!path) throw new Error('Name a new file: npm run audit:export -- FILE');
  const url = variable('DATABASE_BACKUP_URL', 'the database, as role portal_backup');
  const lines = await withClient(url, (client) =>
    exportAuditLog(client, path, { withContent: values['with-content'] === true }),
  );
  say(`${path}: ${lines} lines.`);
}

main().catch(fail);
