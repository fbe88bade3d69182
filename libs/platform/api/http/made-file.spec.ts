import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FilesAtOnce, MOST_AT_ONCE, MOST_OF_ONE, sendMadeFile } from './made-file.js';

/** More than the network holds for somebody who reads nothing. */
const bytes = Buffer.alloc(16 * 1024 * 1024);

let server: Server;
let port: number;
/** Told each time that an answer is over. */
let onOver: () => void = () => undefined;
beforeEach(async () => {
  const files = new FilesAtOnce();
  server = createServer((req, res) => {
    const tooMany = files.enter(req.url ?? '', res);
    res.once('close', () => onOver());
    if (tooMany) res.writeHead(tooMany).end();
    else sendMadeFile(res, { bytes, name: 'a.xlsx', type: 'text/plain' });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await new Promise((resolve) => server.close(resolve));
});

/** Asks, reads the first bytes and nothing more; answers the status. */
const slowly = (reader: string) =>
  new Promise<number>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.once('data', (data) => {
      socket.pause();
      resolve(Number(data.toString('latin1').split(' ')[1]));
    });
    socket.write(`GET /${reader} HTTP/1.1\r\nHost: x\r\n\r\n`);
  });

describe('files that are made and read slowly', () => {
  it('are a few for one reader, who takes more when one is over; others are served', async () => {
    for (let n = 0; n < MOST_OF_ONE; n += 1) expect(await slowly('one')).toBe(200);
    expect(await slowly('one')).toBe(429);
    expect(await slowly('other')).toBe(200);
    const over = new Promise<void>((resolve) => {
      onOver = resolve;
    });
    sockets[0]?.destroy();
    await over;
    expect(await slowly('one')).toBe(200);
    expect(await slowly('one')).toBe(429);
  });

  it('are bounded over all readers', async () => {
    for (let n = 0; n < MOST_AT_ONCE; n += 1) expect(await slowly(`reader${n}`)).toBe(200);
    expect(await slowly('another')).toBe(503);
  });

  it('that are read at once are no matter', async () => {
    for (let n = 0; n < MOST_AT_ONCE + 1; n += 1) {
      const answer = await fetch(`http://127.0.0.1:${port}/quick`);
      expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([200, bytes.length]);
    }
  });
});
