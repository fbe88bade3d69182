import { once } from 'node:events';
import { createWriteStream, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type ChainHead, type Checkpoint, sentenceOf } from '@stad/audit/rules/verify-chain.js';
import { withClient } from '@stad/platform/api/db/setup.js';
import type pg from 'pg';
import { type LogLine, readDatabase, readExport } from '../audit-log-source.js';
import { verifyAuditLog } from '../verify-audit-log.js';
import { fail, say, variable } from './terminal.js';

const HELP = `Checks every link of every audit chain; ends with 1 when one is broken.

  audit-verify                        the log in the database (DATABASE_OWNER_URL)
  audit-verify FILE                   an export
  audit-verify --export FILE          writes the log to a file, one JSON object a line, then checks it
  … --checkpoints FILE                also checks against heads noted earlier, and notes today's when
                                      every chain is whole. Keep the file outside the database's reach.`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      export: { type: 'string' },
      checkpoints: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return say(HELP);
  const [path] = positionals;
  const noted = values.checkpoints ? readCheckpoints(values.checkpoints) : [];
  const { verdicts, heads } = path
    ? await verifyAuditLog(readExport(path), noted)
    : await fromDatabase((owner) => {
        const lines = readDatabase(owner);
        return verifyAuditLog(values.export ? copied(lines, values.export) : lines, noted);
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
  else if (values.checkpoints) noteHeads(values.checkpoints, noted, heads);
}

/** One snapshot, so that writers who go on meanwhile do not make a chain look broken. */
function fromDatabase<T>(work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const url = variable('DATABASE_OWNER_URL', 'the database, as role portal_owner');
  return withClient(url, async (owner) => {
    await owner.query('begin isolation level repeatable read read only');
    const answer = await work(owner);
    await owner.query('commit');
    return answer;
  });
}

/** Passes lines on and writes each to a file that only its owner may read: it holds content. */
async function* copied(lines: AsyncIterable<LogLine>, path: string): AsyncGenerator<LogLine> {
  const file = createWriteStream(path, { mode: 0o600, flags: 'wx' });
  await once(file, 'open');
  for await (const line of lines) {
    if (!file.write(`${JSON.stringify(line)}\n`)) await once(file, 'drain');
    yield line;
  }
  file.end();
  await once(file, 'finish');
}

function readCheckpoints(path: string): Checkpoint[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Checkpoint);
}

function noteHeads(path: string, noted: readonly Checkpoint[], heads: readonly ChainHead[]): void {
  const fresh = heads.filter(
    (head) =>
      !noted.some((each) => each.chainId === head.chainId && each.sequence === head.sequence),
  );
  const lines = fresh.map(({ chainId, sequence, hash }) =>
    JSON.stringify({ chainId, sequence, hash }),
  );
  if (lines.length > 0) writeFileSync(path, `${lines.join('\n')}\n`, { flag: 'a', mode: 0o600 });
}

main().catch(fail);
