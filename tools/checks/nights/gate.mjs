import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/** A way to the database that can be shut: what goes over it then breaks off, and nothing new begins. */
export class Gate {
  #sockets = new Set();
  #isOpen = true;
  #server;
  #target;

  /** @param {string} databaseUrl where it leads */
  static async before(databaseUrl) {
    const gate = new Gate();
    gate.#target = new URL(databaseUrl);
    gate.#server = createServer((socket) => gate.#take(socket));
    gate.#server.listen(0, '127.0.0.1');
    await once(gate.#server, 'listening');
    return gate;
  }

  /** The same database, by this way. */
  get url() {
    const url = new URL(this.#target);
    url.hostname = '127.0.0.1';
    url.port = String(this.#server.address().port);
    return url.toString();
  }

  shut() {
    this.#isOpen = false;
    for (const socket of this.#sockets) socket.destroy();
  }

  open() {
    this.#isOpen = true;
  }

  async close() {
    this.shut();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #take(socket) {
    this.#hold(socket);
    if (!this.#isOpen) {
      socket.destroy();
      return;
    }
    const database = connect(Number(this.#target.port || 5432), this.#target.hostname);
    this.#hold(database);
    socket.pipe(database).pipe(socket);
    socket.on('close', () => database.destroy());
    database.on('close', () => socket.destroy());
  }

  #hold(socket) {
    this.#sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    socket.on('close', () => this.#sockets.delete(socket));
  }
}
