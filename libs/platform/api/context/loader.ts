import type { Batch } from './loaders.js';
import type { RequestContext } from './request-context.js';

/** A batch look-up, declared once; each operation gets its own cache. */
export type Loader<Key, Value> = Batch<RequestContext, Key, Value>;

/** `ctx.load(agencyById, id)`: one statement for all ids asked in the same tick; absent is null. */
export function defineLoader<Key, Value>(
  batch: (ctx: RequestContext, keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
): Loader<Key, Value> {
  return { batch };
}
