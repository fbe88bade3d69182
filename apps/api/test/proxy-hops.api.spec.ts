import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '@stad/platform/api/config/config.js';
import type { Express, Request } from 'express';
import { makeServer, type RunningServer } from '../src/server.js';

/** Whose address a request has, by the number of proxies that stand before the portal. */
const servers = new Map<number, RunningServer>();

beforeAll(async () => {
  for (const hops of [0, 1, 2]) {
    const environment = { ...process.env, LOG_LEVEL: 'silent', POOL_SIZE: '1' };
    servers.set(hops, await makeServer(readConfig({ ...environment, PROXY_HOPS: String(hops) })));
  }
});
afterAll(async () => {
  for (const server of servers.values()) await server.close();
});

/** The address as Express tells it to whoever asks `req.ip`. */
async function addressOf(hops: number, forwarded: string | null): Promise<string | undefined> {
  const app = servers.get(hops)?.app.getHttpAdapter().getInstance() as Express;
  const server = createServer((req: IncomingMessage, res) => {
    const request = Object.setPrototypeOf(req, app.request) as Request;
    res.end(request.ip);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const headers: Record<string, string> =
    forwarded === null ? {} : { 'x-forwarded-for': forwarded };
  const text = await (await fetch(`http://127.0.0.1:${port}`, { headers })).text();
  server.close();
  return text;
}

describe('the address of a client', () => {
  it.each<[number, string | null, string]>([
    [0, null, '127.0.0.1'],
    [0, '203.0.113.7', '127.0.0.1'],
    [1, null, '127.0.0.1'],
    [1, '203.0.113.7', '203.0.113.7'],
    // The client claimed the first; the proxy saw the second.
    [1, '198.51.100.1, 203.0.113.7', '203.0.113.7'],
    [2, '198.51.100.1, 203.0.113.7', '198.51.100.1'],
    [2, '192.0.2.9, 198.51.100.1, 203.0.113.7', '198.51.100.1'],
  ])('with %i proxies and X-Forwarded-For %s is %s', async (hops, forwarded, address) => {
    expect(await addressOf(hops, forwarded)).toBe(address);
  });

  it.each(['-1', 'all', '9', '1.5'])('is not decided by PROXY_HOPS=%s', (hops) => {
    expect(() => readConfig({ ...process.env, PROXY_HOPS: hops })).toThrow(/PROXY_HOPS/);
  });
});
