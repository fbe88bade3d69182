import type { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { OneFlightClient } from './one-flight-client.js';

/** How often the connection has handed something to the operating system. */
let packets = 0;
let client: OneFlightClient;
const ask = (sql: string) => (client as pg.Client).query(sql);

beforeAll(async () => {
  const connectionString = process.env['DATABASE_URL'];
  client = new OneFlightClient({ connectionString, pipeline: true } as pg.ClientConfig);
  await client.connect();
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  for (const way of ['_write', '_writev'] as const) {
    const send = stream[way]?.bind(stream) as (...sent: unknown[]) => void;
    stream[way] = (...sent: unknown[]) => {
      packets += 1;
      send(...sent);
    };
  }
});
afterAll(() => client.end());

const packetsOf = async (work: () => Promise<unknown>) => {
  packets = 0;
  await work();
  return packets;
};

describe('a connection in one flight', () => {
  it('sends at once what is asked in one turn, also behind a promise', async () => {
    const asked = async () => {
      const begun = ask('begin');
      await Promise.resolve();
      return Promise.all([begun, ask('select 1'), ask('commit')]);
    };
    expect(await packetsOf(asked)).toBe(1);
  });

  it('sends by itself what waits for an answer', async () => {
    const asked = async () => {
      await ask('begin');
      await ask('select 1');
      await ask('commit');
    };
    expect(await packetsOf(asked)).toBe(3);
  });

  it('answers in the order it was asked, and goes on after a mistake', async () => {
    const answers = await Promise.allSettled([
      ask('select 1 as n'),
      ask('select nothing'),
      ask('select 3 as n'),
    ]);
    expect(
      answers.map((each) => (each.status === 'fulfilled' ? each.value.rows[0] : each.reason.code)),
    ).toEqual([{ n: 1 }, '42703', { n: 3 }]);
  });
});
