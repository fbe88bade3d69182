import { workEmail } from '@stad/safeguards/rules/identifiers/identifiers.js';
import type pg from 'pg';
import { domains } from '../domains.js';

/** Columns that letters are written to: `membership.work_email`. */
const COLUMNS = domains.flatMap(({ policies }) =>
  policies.flatMap(({ table, texts = {} }) =>
    Object.entries(texts)
      .filter(([, text]) => 'scalar' in text && text.scalar === 'WorkEmail')
      .map(([column]) => ({ table, column })),
  ),
);

/**
 * Addresses in use that would not be taken today, from before only plain ones were: a line each, for whoever upgrades.
 * Who signs in with one goes on doing so; the next time it is written it is written as a plain one.
 */
export async function listRefusedAddresses(
  owner: pg.Client,
  now: Date,
): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const { table, column } of COLUMNS) {
    const { rows } = await owner.query<{ address: string }>(
      `select distinct ${column} as address from ${table} where ${column} is not null order by 1`,
    );
    const refused = rows.filter(({ address }) => workEmail(address, now) === undefined);
    lines.push(...refused.map(({ address }) => `${table}.${column}: ${address}`));
  }
  return lines;
}
