import type { Loader } from './loader.js';
import type { RequestContext } from './request-context.js';

/**
 * A look-up by key, declared once: `ctx.load(agencyById, id)` asks for all ids of the same tick in
 * one statement, with a cache for each operation. What is absent or may not be seen is null.
 */
export function defineLoader<Key, Value>(
  batch: (ctx: RequestContext, keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
): Loader<RequestContext, Key, Value> {
  return { batch };
}
