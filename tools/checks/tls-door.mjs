import { request } from 'node:http';
import { createServer } from 'node:https';

/**
 * A door with TLS on `localhost`, which hands all on to the portal behind it as a proxy does.
 *
 * @param {number} port where the portal listens on this machine
 * @param {{ key: string, cert: string }} certificate
 * @returns {{ listen(port: number): Promise<void>, close(): Promise<void> }}
 */
export function makeTlsDoor(port, { key, cert }) {
  const server = createServer({ key, cert }, (asked, answer) => {
    const { method, url: path, headers } = asked;
    const inner = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      answer.writeHead(response.statusCode, response.headers);
      response.pipe(answer);
    });
    inner.on('error', () => answer.destroy());
    asked.pipe(inner);
  });
  return {
    listen: (at) =>
      new Promise((done, fail) => {
        server.once('error', fail);
        server.listen(at, 'localhost', done);
      }),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
