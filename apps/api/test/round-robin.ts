import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type Server } from 'node:http';

/** How nginx is configured: tools/deploy/nginx/portal/replicas.conf and the upstream beside it. */
const KEEPS_MS = 4000;
const DOWN_MS = 2000;

interface Replica {
  readonly port: number;
  downUntil: number;
}

/** A replica could not be reached, or ended the connection: whether it heard the request decides what may follow. */
class Unanswered extends Error {
  constructor(readonly wasSent: boolean) {
    super('unanswered');
  }
}

/**
 * A proxy that does what nginx is configured to do, for machines that have no nginx: one replica after the
 * other, connections kept for 4 s, a replica that refuses left alone for 2 s, and the other one tried when a
 * request was never sent. What was sent is sent again only when it is a GET.
 */
export class RoundRobin {
  private readonly agent = new Agent({
    keepAlive: true,
    keepAliveMsecs: KEEPS_MS,
    timeout: KEEPS_MS,
  });
  private readonly replicas: readonly Replica[];
  private readonly server: Server;
  private turn = 0;

  private constructor(ports: readonly number[]) {
    this.replicas = ports.map((port) => ({ port, downUntil: 0 }));
    this.server = createServer((req, res) => {
      this.answer(req).then(
        ({ status, headers, body }) => res.writeHead(status, headers).end(body),
        () => res.writeHead(502).end(),
      );
    });
  }

  static async before(ports: readonly number[]): Promise<RoundRobin> {
    const proxy = new RoundRobin(ports);
    proxy.server.listen(0, '127.0.0.1');
    await once(proxy.server, 'listening');
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as { port: number }).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    this.agent.destroy();
  }

  private async answer(req: IncomingMessage) {
    const parts: Buffer[] = [];
    for await (const part of req) parts.push(part as Buffer);
    const body = Buffer.concat(parts);
    const [first, second] = this.alive();
    if (!first) throw new Unanswered(false);
    try {
      return await this.pass(first, req, body);
    } catch (error) {
      const mayRepeat = error instanceof Unanswered && (!error.wasSent || req.method === 'GET');
      first.downUntil = Date.now() + DOWN_MS;
      if (!mayRepeat || !second) throw error;
      return this.pass(second, req, body);
    }
  }

  /** Those that are not left alone just now, beginning with the one whose turn it is. */
  private alive(): Replica[] {
    const now = Date.now();
    const at = this.turn++ % this.replicas.length;
    const order = [...this.replicas.slice(at), ...this.replicas.slice(0, at)];
    return order.filter(({ downUntil }) => downUntil <= now);
  }

  private pass({ port }: Replica, req: IncomingMessage, body: Buffer) {
    return new Promise<{ status: number; headers: Record<string, string>; body: Buffer }>(
      (done, fail) => {
        let wasSent = false;
        const { host: _, connection: __, ...kept } = req.headers;
        const headers = { ...kept, 'x-forwarded-for': '127.0.0.1' };
        const onward = request({
          port,
          host: '127.0.0.1',
          agent: this.agent,
          method: req.method,
          path: req.url,
          headers,
        });
        onward.on('socket', (socket) => {
          // A kept connection is sent on at once; a new one when it is there.
          if (socket.connecting) socket.once('connect', () => (wasSent = true));
          else wasSent = true;
        });
        onward.on('error', () => fail(new Unanswered(wasSent)));
        onward.on('response', async (res) => {
          const parts: Buffer[] = [];
          try {
            for await (const part of res) parts.push(part as Buffer);
          } catch {
            fail(new Unanswered(true));
          }
          const { connection: ___, 'transfer-encoding': ____, ...rest } = res.headers;
          done({
            status: res.statusCode ?? 502,
            headers: rest as Record<string, string>,
            body: Buffer.concat(parts),
          });
        });
        onward.end(body);
      },
    );
  }
}
