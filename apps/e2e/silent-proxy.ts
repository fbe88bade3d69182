import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * How the way to the portal is: `open`; `cut`, every connection is refused at once; `silent`, connections stand and
 * nothing comes through, as in a street with one bar of coverage.
 */
type Way = 'open' | 'cut' | 'silent';

/**
 * Stands before the portal and takes the network away from a browser: one that is set offline by its own tools may
 * still let through what its workers ask for. One signs in and out at the portal's own address, which both ask for;
 * the session is there behind the proxy too.
 */
export class SilentProxy {
  private way: Way = 'open';
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    /** What a browser asks in the place of the portal. */
    readonly url: string,
  ) {}

  /** @param url of the portal, over plain HTTP on this machine */
  static async before(url: string): Promise<SilentProxy> {
    const { hostname, port } = new URL(url);
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port: own } = server.address() as { port: number };
    const proxy = new SilentProxy(server, `http://localhost:${own}`);
    server.on('connection', (from) => proxy.forward(from, hostname, Number(port)));
    return proxy;
  }

  /** Nothing reaches the portal any more, and whatever is under way ends. */
  cut(): void {
    this.way = 'cut';
    this.endAll();
  }

  /** Nothing comes through any more, and nobody is told so. */
  silence(): void {
    this.way = 'silent';
  }

  /** Lets all through again; what was held meanwhile is lost. */
  restore(): void {
    this.way = 'open';
    this.endAll();
  }

  async close(): Promise<void> {
    this.endAll();
    this.server.close();
    await once(this.server, 'close');
  }

  private endAll() {
    for (const socket of this.sockets) socket.destroy();
  }

  private forward(from: Socket, host: string, port: number) {
    this.keep(from);
    if (this.way === 'cut') {
      from.destroy();
      return;
    }
    const to = connect({ host, port });
    this.keep(to);
    this.pass(from, to);
    this.pass(to, from);
  }

  private pass(from: Socket, to: Socket) {
    from.on('data', (bytes) => {
      if (this.way === 'open') to.write(bytes);
    });
    from.on('close', () => to.destroy());
  }

  private keep(socket: Socket) {
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => this.sockets.delete(socket));
  }
}
