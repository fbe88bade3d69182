import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { securityHeaders } from '@stad/platform/api/http/security-headers.js';
import express from 'express';

/** What nginx adds to the files it serves, and what the portal adds to its own answers. */
let server: Server;
const ours = new Map<string, string>();

beforeAll(async () => {
  const app = express().disable('x-powered-by').disable('etag');
  app.use(...securityHeaders('https://portal.example'), (_req, res) => res.end());
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const { headers } = await fetch(`http://127.0.0.1:${port}/`);
  const transport = /^(connection|content-length|date|keep-alive|transfer-encoding)$/;
  for (const [name, value] of headers) if (!transport.test(name)) ours.set(name, value);
});
afterAll(() => {
  server.close();
});

describe('the headers of the proxy', () => {
  it('are those of the portal, all of them and no other', () => {
    const text = readFileSync('tools/deploy/nginx/portal/headers.conf', 'utf8');
    const theirs = [...text.matchAll(/^add_header (\S+) (?:"([^"]*)"|(\S+)) always;$/gm)];
    expect(
      Object.fromEntries(theirs.map(([, name, a, b]) => [name?.toLowerCase(), a ?? b])),
    ).toEqual(Object.fromEntries(ours));
  });
});
