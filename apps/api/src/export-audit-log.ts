import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { readDatabase } from './audit-log-source.js';

export interface ExportForm {
  /** What the rows contained goes along, as far as it is kept: only for the organisations' own use. */
  readonly withContent: boolean;
}

/**
 * The lines of an export: when it was taken, the events, the heads of the chains. Without content it
 * says who did what to which record and when, and its chains can be checked all the same.
 */
export async function* exportLines(
  client: pg.ClientBase,
  { withContent }: ExportForm,
): AsyncGenerator<string> {
  const { rows } = await client.query<{ at: string }>(
    `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
  );
  yield JSON.stringify({ kind: 'export', at: rows[0]?.at, withContent });
  for await (const line of readDatabase(client)) {
    const bare = line.kind === 'event' && !withContent;
    yield JSON.stringify(bare ? { ...line, event: { ...line.event, payload: null } } : line);
  }
}

/**
 * Writes the whole access log to a new file that only its owner may read.
 *
 * @param client sees the whole log; a transaction is opened on it, so that writers may go on
 * @returns the number of lines
 */
export async function exportAuditLog(
  client: pg.ClientBase,
  path: string,
  form: ExportForm,
): Promise<number> {
  const file = createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true });
  await once(file, 'open');
  await client.query('begin isolation level repeatable read read only');
  let lines = 0;
  for await (const line of exportLines(client, form)) {
    lines += 1;
    if (!file.write(`${line}\n`)) await once(file, 'drain');
  }
  await client.query('commit');
  file.end();
  await finished(file);
  return lines;
}
