import DataLoader from 'dataloader';
import type { RequestContext } from './request-context.js';

/** A batch look-up, declared once; each operation gets its own cache. */
export interface Loader<Key, Value> {
  readonly batch: (ctx: RequestContext, keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>;
}

/** `ctx.load(agencyById, id)`: one statement for all ids asked in the same tick; absent is null. */
export function defineLoader<Key, Value>(
  batch: (ctx: RequestContext, keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
): Loader<Key, Value> {
  return { batch };
}

/** The loaders of one operation. */
export class Loaders {
  private readonly loaders = new Map<unknown, DataLoader<unknown, unknown>>();

  load<Key, Value>(
    ctx: RequestContext,
    loader: Loader<Key, Value>,
    key: Key,
  ): Promise<Value | null> {
    let made = this.loaders.get(loader);
    if (!made) {
      made = new DataLoader<unknown, unknown>(async (keys) => {
        const found = await loader.batch(ctx, keys as readonly Key[]);
        return keys.map((each) => found.get(each as Key) ?? null);
      });
      this.loaders.set(loader, made);
    }
    return made.load(key) as Promise<Value | null>;
  }
}
