import DataLoader from 'dataloader';

/** A batch look-up: one statement for many keys; a key that is not in the answer is absent. */
export interface Loader<Context, Key, Value> {
  readonly batch: (ctx: Context, keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>;
}

/** The loaders of one operation; each operation has its own cache. */
export class Loaders<Context> {
  private readonly loaders = new Map<unknown, DataLoader<unknown, unknown>>();

  load<Key, Value>(
    ctx: Context,
    loader: Loader<Context, Key, Value>,
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
