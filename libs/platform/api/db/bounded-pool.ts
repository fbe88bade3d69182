import pg from 'pg';

/**
 * How many may wait for each connection. At 10 ms an operation the last of them waits 0.2 s; more in the
 * queue would only learn later that the portal has no room.
 */
const WAITING_PER_CONNECTION = 20;

type Done = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  release: (error?: Error | boolean) => void,
) => void;

/**
 * A pool whose queue has an end: whoever comes when it is full is told so at once, and whoever waits is
 * told so after `connectionTimeoutMillis`. Both become `UNAVAILABLE`.
 */
export class BoundedPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(done: Done): void;
  override connect(done?: Done): Promise<pg.PoolClient> | undefined {
    if (this.waitingCount < this.options.max * WAITING_PER_CONNECTION) {
      if (!done) return super.connect();
      super.connect(done);
      return undefined;
    }
    const full = new Error('The queue for a database connection is full');
    if (!done) return Promise.reject(full);
    process.nextTick(done, full, undefined, () => undefined);
    return undefined;
  }
}
