import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BELIEVED, makePair } from '../testing/tls-provider.js';
import type { ClientCertificate } from './client-certificate.js';
import { showingTo } from './portal-credential.js';
import { providerFetch } from './provider-fetch.js';

/** A token endpoint that does what it likes, asked with a certificate. */
let server: Server;
let stranger: Server;
let answer: (res: ServerResponse) => void;
let asked: { body: string; headers: NodeJS.Dict<string | string[]> };
const before = getCACertificates('default');
const own = makePair();
const certificate: ClientCertificate = {
  ...{ key: own.key, chain: own.cert },
  ...{ endsAt: new Date(), isOpenToOthers: false },
};

beforeAll(async () => {
  server = createServer(BELIEVED, async (req, res) => {
    let body = '';
    for await (const part of req) body += String(part);
    asked = { body, headers: req.headers };
    answer(res);
  });
  stranger = createServer(makePair(), (_, res) => res.end('{}'));
  for (const each of [server, stranger]) {
    each.listen(0, 'localhost');
    await once(each, 'listening');
  }
  setDefaultCACertificates([...before, BELIEVED.cert]);
});
afterAll(() => {
  setDefaultCACertificates(before);
  for (const each of [server, stranger]) {
    each.closeAllConnections();
    each.close();
  }
});

const addressOf = (each: Server, scheme = 'https') =>
  `${scheme}://localhost:${(each.address() as { port: number }).port}/token`;

function ask(address = addressOf(server), signal?: AbortSignal): Promise<Response> {
  const sendTo = showingTo({ issuer: address, token_endpoint: address }, certificate);
  const body = new URLSearchParams({ code: 'å' });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const options = { method: 'POST', headers, body, ...(signal ? { signal } : {}) };
  return providerFetch(address, sendTo)(address, options);
}

const endless = (res: ServerResponse) => {
  const more = () => {
    while (!res.destroyed && res.write(' '.repeat(65_536)));
  };
  res.on('drain', more);
  more();
};

const cutOff = (res: ServerResponse) => {
  res.write('{"a', () => res.destroy());
};

describe('no answer', () => {
  it.each<[string, (res: ServerResponse) => void, RegExp]>([
    ['that has no end', endless, /too large/],
    ['that is cut off', cutOff, /^No answer$/],
    ['that hangs up', (res) => void res.destroy(), /^No answer$/],
    ['that has no status', (res) => void res.writeHead(999).end(), /^No answer$/],
  ])('%s', async (_, does, message) => {
    answer = does;
    await expect(ask()).rejects.toThrow(message);
  });

  it.each<[string, (res: ServerResponse) => void]>([
    ['before it begins', () => undefined],
    ['in the middle', (res) => void res.write('{"a')],
  ])('of one that is waited for no longer, %s', async (_, does) => {
    const patience = new AbortController();
    answer = (res) => {
      does(res);
      patience.abort(new DOMException('', 'TimeoutError'));
    };
    await expect(ask(addressOf(server), patience.signal)).rejects.toThrow('No answer in time');
  });

  it('of a server that nobody believes', async () => {
    await expect(ask(addressOf(stranger))).rejects.toThrow('No answer');
  });

  it('without TLS: the certificate is not even brought out', async () => {
    await expect(ask(addressOf(server, 'http'))).rejects.toThrow('over TLS alone');
  });
});

describe('an answer', () => {
  it('is taken as it is, with its headers, and what was sent arrived', async () => {
    answer = (res) =>
      void res
        .writeHead(
          400,
          [
            ['x-a', '1'],
            ['x-a', '2'],
          ].flat(),
        )
        .end('{"error":"å"}');
    const response = await ask();
    expect([response.status, response.headers.get('x-a'), await response.json()]).toEqual([
      ...[400, '1, 2'],
      { error: 'å' },
    ]);
    expect(asked.body).toBe('code=%C3%A5');
    expect(asked.headers).toMatchObject({
      'content-type': 'application/x-www-form-urlencoded',
      'accept-encoding': 'identity',
    });
  });

  it.each<[string, (res: ServerResponse) => void, number]>([
    [
      'that leads elsewhere is not followed',
      (res) => void res.writeHead(302, { location: '/a' }).end(),
      302,
    ],
    ['without a body', (res) => void res.writeHead(204).end(), 204],
  ])('%s', async (_, does, status) => {
    answer = does;
    expect((await ask()).status).toBe(status);
  });

  it('that is packed though nobody asked for it is not unpacked', async () => {
    answer = (res) => void res.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('{}'));
    await expect((await ask()).json()).rejects.toThrow('not valid JSON');
  });
});
