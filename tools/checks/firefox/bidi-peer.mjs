import { createHash } from 'node:crypto';
import { createServer } from 'node:http';

/** RFC 6455, 1.3: what a server adds to the key before it answers with its hash. */
const HANDSHAKE = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/**
 * The other end of WebDriver BiDi for specs, without a browser: takes one connection and hands each command
 * to `answer`, which sends what it wants. Frames of text alone, whole, up to 64 kB.
 *
 * @param {(command: { id: number, method: string, params: object }, send: (message: object) => void,
 *   end: () => void) => void} answer
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function startPeer(answer) {
  const server = createServer();
  const sockets = new Set();
  server.on('upgrade', ({ headers }, socket) => {
    sockets.add(socket);
    const accept = createHash('sha1')
      .update(headers['sec-websocket-key'] + HANDSHAKE)
      .digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    let rest = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
      rest = Buffer.concat([rest, bytes]);
      for (let frame = readFrame(rest); frame; frame = readFrame(rest)) {
        rest = rest.subarray(frame.length);
        if (!frame.isText) return socket.end();
        answer(
          JSON.parse(frame.text),
          (message) => socket.write(textFrame(JSON.stringify(message))),
          () => socket.destroy(),
        );
      }
    });
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `ws://127.0.0.1:${server.address().port}/session`,
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((done) => server.close(done));
    },
  };
}

/** A client masks what it sends (RFC 6455, 5.3). Nothing while the frame is not there as a whole. */
function readFrame(bytes) {
  if (bytes.length < 6) return undefined;
  const short = bytes[1] & 0x7f;
  const [at, size] = short === 126 ? [4, bytes.readUInt16BE(2)] : [2, short];
  const length = at + 4 + size;
  if (bytes.length < length) return undefined;
  const mask = bytes.subarray(at, at + 4);
  const text = Buffer.from(bytes.subarray(at + 4, length).map((byte, n) => byte ^ mask[n % 4]));
  return { isText: (bytes[0] & 0x0f) === 1, text: text.toString('utf8'), length };
}

function textFrame(text) {
  const body = Buffer.from(text);
  const head =
    body.length < 126 ? Buffer.from([0x81, body.length]) : Buffer.from([0x81, 126, 0, 0]);
  if (body.length >= 126) head.writeUInt16BE(body.length, 2);
  return Buffer.concat([head, body]);
}
