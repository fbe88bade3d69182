import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';

const LOOK_EVERY_MS = 50;

/**
 * The connections of a server, so that it can leave without cutting anybody off.
 *
 * Node's own `close` ends every idle connection at once. A proxy that keeps connections may be sending a
 * request on one of them in that moment; it cannot know whether the request was heard and must not send
 * it again. So an idle connection stays until it has been idle for longer than the proxy keeps one.
 */
export class OpenConnections {
  /** Since when nothing is under way on it, by `performance.now()`; null while something is. */
  private readonly idleSince = new Map<Socket, number | null>();
  private readonly underWay = new Set<ServerResponse>();
  private isLeaving = false;

  constructor(private readonly server: Server) {
    server.on('connection', (socket: Socket) => {
      this.idleSince.set(socket, performance.now());
      socket.once('close', () => this.idleSince.delete(socket));
    });
    server.prependListener('request', (req: IncomingMessage, res: ServerResponse) => {
      this.begin(req.socket, res);
    });
  }

  /**
   * Takes no new connection, answers what comes on those that are open and ends each with its answer, or
   * when it has been idle for `idleMs`. Resolves when the last one has ended.
   */
  async leave(idleMs: number): Promise<void> {
    this.isLeaving = true;
    for (const res of this.underWay) {
      if (!res.headersSent) res.setHeader('Connection', 'close');
    }
    // Connections that are waiting to be taken are taken before the door closes.
    await turn();
    const ended = new Promise<void>((done) => {
      NetServer.prototype.close.call(this.server, () => done());
    });
    const cut = () => this.cutIdle(performance.now() - idleMs);
    cut();
    const looking = setInterval(cut, LOOK_EVERY_MS);
    await ended;
    clearInterval(looking);
  }

  private begin(socket: Socket, res: ServerResponse): void {
    if (this.isLeaving) res.setHeader('Connection', 'close');
    this.idleSince.set(socket, null);
    this.underWay.add(res);
    res.once('close', () => {
      this.underWay.delete(res);
      const isBusy = [...this.underWay].some((other) => other.req.socket === socket);
      if (!isBusy && !socket.destroyed) this.idleSince.set(socket, performance.now());
    });
  }

  private cutIdle(before: number): void {
    for (const [socket, since] of this.idleSince) {
      if (since !== null && since <= before) socket.destroy();
    }
  }
}
