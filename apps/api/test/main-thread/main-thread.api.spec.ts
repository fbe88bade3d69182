import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ApiProcess, buildApi, removeBuild } from '../api-process.js';
import { HEAVY_REQUESTS } from './heavy-requests.js';
import { loadHeavyWorld, SHORT } from './heavy-world.js';
import { type Bench, LIMIT_MS, measure } from './main-thread-bench.js';

// The short form of `npm run check:main-thread`: nobody's request takes the thread that answers everybody for
// long. Its computing time is counted, which a busy machine does not add to.

/** A machine of half the speed fails no test; `npm run check:main-thread` judges the promise itself. */
const SLOW = 2;

let bench: Bench;
beforeAll(async () => {
  const address = new URL(process.env['DATABASE_ADMIN_URL'] ?? '');
  await loadHeavyWorld(address.toString(), address.pathname.slice(1), SHORT);
  const owner = new pg.Client({ connectionString: process.env['DATABASE_OWNER_URL'] });
  await owner.connect();
  buildApi();
  const api = await ApiProcess.start(process.env['DATABASE_URL'] ?? '');
  bench = { api, owner, rounds: SHORT.rounds };
});
afterAll(async () => {
  await bench.api.end('SIGTERM');
  await bench.owner.end();
  removeBuild();
});

describe.each(HEAVY_REQUESTS)('$name', (heavy) => {
  it('is done within its bound of the thread that answers', async () => {
    const { cpuMs, fault } = await measure(heavy, bench);
    expect(fault).toBeNull();
    expect(cpuMs).toBeLessThanOrEqual(SLOW * LIMIT_MS);
  });
});
