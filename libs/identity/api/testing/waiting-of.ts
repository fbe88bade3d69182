import type { Caller } from '@stad/platform/api/serving/caller.js';
import type { RunningServer } from '@stad/platform/api/serving/server.js';
import {
  type ReadSource,
  type SelectedSource,
  Waiting,
  type WaitingItem,
} from '@stad/platform/api/waiting/waiting.js';
import { selectedRows } from '../waiting/selected-rows.js';

/** What waits for somebody, and how many statements it takes with that which opens the transaction. */
export interface WaitingOf {
  readonly rows: readonly WaitingItem[];
  readonly statements: number;
}

/**
 * What waits for a viewer, of the domains that a spec stands on: who lacks the permission of a kind has no row of
 * it. A domain below the front page cannot ask `waiting` itself, which reads the same sources.
 *
 * @param kinds those that the spec is about; each is handed in by a domain of the ground
 */
export async function waitingOf(
  { server: { app } }: { readonly server: RunningServer },
  caller: Caller,
  ...kinds: readonly string[]
): Promise<WaitingOf> {
  const handed = app.get(Waiting, { strict: false });
  const missing = kinds.filter((kind) => !handed.kinds.includes(kind));
  if (missing.length > 0) throw new Error(`No domain hands in ${missing.join(', ')}.`);
  const ctx = caller.context();
  const mine = handed.sources.filter(
    (source) => ctx.may(source.permission) && source.kinds.some((kind) => kinds.includes(kind)),
  );
  const selected = await selectedRows(
    ctx,
    mine.filter((source): source is SelectedSource => 'sql' in source),
  );
  const read = await Promise.all(
    mine.filter((source): source is ReadSource => 'read' in source).map((each) => each.read(ctx)),
  );
  const { statements } = ctx.db.transaction;
  await ctx.db.transaction.close('commit');
  const rows = [...selected.map(({ kind, id, said }) => ({ kind, id, ...said })), ...read.flat()];
  return { rows: rows.filter(({ kind }) => kinds.includes(kind)), statements };
}
