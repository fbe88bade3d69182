import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { BoundedPool } from './bounded-pool.js';
import { SteadyClient } from './steady-client.js';

/** One connection, which somebody has, and a queue behind it. */
let pool: BoundedPool;

beforeEach(() => {
  pool = new BoundedPool({
    connectionString: process.env['DATABASE_URL'],
    Client: SteadyClient,
    max: 1,
    // Long enough for one who is only slow to be let in.
    connectionTimeoutMillis: 2000,
  });
});
afterEach(() => pool.end());

describe('a pool that is full', () => {
  it('tells the 21st who waits at once, and the others after a while', async () => {
    const taken = await pool.connect();
    const told: number[] = [];
    const queue = Array.from({ length: 21 }, (_, place) =>
      pool.connect().catch(() => void told.push(place + 1)),
    );
    await queue[20];
    expect(told).toEqual([21]);
    await Promise.all(queue);
    expect(told).toHaveLength(21);
    taken.release();
  });

  it('tells so in the other form as well, which TypeORM uses', async () => {
    const taken = await pool.connect();
    const waiting = Promise.allSettled(Array.from({ length: 20 }, () => pool.connect()));
    const error = await new Promise((done) => pool.connect(done));
    expect(error).toMatchObject({ message: expect.stringContaining('queue') });
    await waiting;
    taken.release();
  });

  it('serves whoever comes when there is room again', async () => {
    const taken = await pool.connect();
    const next = pool.connect();
    taken.release();
    (await next).release();
    const { rows } = await pool.query('select 1 as one');
    expect(rows).toEqual([{ one: 1 }]);
  });
});
