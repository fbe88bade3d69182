import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { makeDataSource } from './data-source.js';

/** A server that welcomes a connection and cuts it in the same breath. */
const server = createServer((socket) => {
  socket.on('error', () => undefined);
  socket.once('data', () => welcomeAndCut(socket));
});
let source: DataSource;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  source = makeDataSource(`postgres://portal_app@127.0.0.1:${port}/portal`, []);
});
afterAll(async () => {
  server.close();
  await once(server, 'close');
});

it('refuses what was asked of a connection that is cut as it leaves the pool, and lives on', async () => {
  for (let attempt = 1; attempt <= 3; attempt++) {
    await expect(source.initialize()).rejects.toThrow(/not queryable|terminat/);
  }
});

/** AuthenticationOk, ReadyForQuery and a FATAL error in one packet, so that no listener comes between. */
function welcomeAndCut(socket: Socket): void {
  const fields = 'SFATAL\0C57P01\0Mterminating connection due to administrator command\0\0';
  socket.end(
    Buffer.concat([message('R', Buffer.alloc(4)), message('Z', 'I'), message('E', fields)]),
  );
}

function message(type: string, body: string | Buffer): Buffer {
  const bytes = Buffer.from(body as string);
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(bytes.length + 4, 1);
  return Buffer.concat([head, bytes]);
}
