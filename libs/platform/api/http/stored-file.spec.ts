import { createHash, randomBytes } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it } from '@jest/globals';
import { PIECE, type StoredFile, sendStoredFile } from './stored-file.js';

const BYTES = randomBytes(3 * PIECE + 17);
const sha256 = createHash('sha256').update(BYTES).digest();
const file = (more: Partial<StoredFile> = {}): StoredFile => ({
  ...{ size: BYTES.length, sha256, actualSha256: sha256, name: 'a.pdf', type: 'application/pdf' },
  piece: async (from, length) => BYTES.subarray(from, from + length),
  ...more,
});

let server: Server;
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await new Promise((resolve) => server.close(resolve));
});

/** Serves one file to whoever asks, and keeps the answers to look at. */
async function serving(make: () => StoredFile) {
  const answers: ServerResponse[] = [];
  const failed: unknown[] = [];
  server = createServer((_, res) => {
    answers.push(res);
    sendStoredFile(res, make()).catch((error) => {
      failed.push(error);
      res.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { answers, failed, port, url: `http://127.0.0.1:${port}/` };
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes of buffers that somebody still holds: what nobody does is collected first. */
function heldBytes(): number {
  // The second ends what the first has left to do beside.
  collect();
  collect();
  return process.memoryUsage().arrayBuffers;
}

describe('a stored file', () => {
  it('arrives whole, with its digest', async () => {
    const { url } = await serving(() => file());
    const response = await fetch(url);
    expect(Buffer.from(await response.arrayBuffer()).equals(BYTES)).toBe(true);
    expect(response.headers.get('content-length')).toBe(String(BYTES.length));
    expect(response.headers.get('repr-digest')).toBe(`sha-256=:${sha256.toString('base64')}:`);
  });

  it('of which other bytes lie there sends nothing', async () => {
    const { url, failed } = await serving(() => file({ actualSha256: Buffer.alloc(32) }));
    await expect(fetch(url)).rejects.toThrow();
    expect(failed).toHaveLength(1);
  });

  it.each<[string, StoredFile['piece']]>([
    ['is taken away meanwhile', async (from) => (from > 0 ? null : BYTES.subarray(0, PIECE))],
    ['changes meanwhile', async (from, n) => Buffer.alloc(n, from === 0 ? 0 : 1)],
    ['cannot be fetched to its end', async () => Promise.reject(new Error('gone'))],
  ])('that %s is never whole to its reader', async (_, piece) => {
    const { url } = await serving(() => file({ piece }));
    await expect(fetch(url).then((response) => response.arrayBuffer())).rejects.toThrow();
  });

  it('is held in a few pieces for each of a hundred who read nothing, however large', async () => {
    const size = 256 * 1024 * 1024;
    const readers = 100;
    let fetched = 0;
    const piece = async (_: number, length: number) => {
      fetched += length;
      return Buffer.alloc(length);
    };
    const { answers, port } = await serving(() => file({ size, piece }));
    const before = heldBytes();
    for (let n = 0; n < readers; n += 1) {
      const socket = connect(port, '127.0.0.1').pause();
      socket.on('error', () => {});
      socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
      sockets.push(socket);
    }
    // Until nobody takes more: what the network holds for them is not ours.
    let last = -1;
    for (let still = 0; still < 200; still = fetched === last ? still + 1 : 0) {
      last = fetched;
      for (let turn = 0; turn < 50; turn += 1) await setImmediate();
    }
    expect(answers).toHaveLength(readers);
    const held = answers.map((res) => res.writableLength + (res.socket?.writableLength ?? 0));
    // What waits on a socket was counted by the answer, too.
    expect(Math.max(...held)).toBeLessThanOrEqual(4 * PIECE);
    expect(fetched).toBeLessThan(readers * (size / 4));
    expect(heldBytes() - before).toBeLessThan(readers * 6 * PIECE);
  });
});
