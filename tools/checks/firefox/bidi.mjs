/**
 * A connection to a browser that speaks WebDriver BiDi (https://www.w3.org/TR/webdriver-bidi/): commands
 * with their answers, and events. Thin on purpose: it knows nothing of pages.
 */
export class BidiConnection {
  #socket;
  #lastId = 0;
  /** Those who wait for an answer, by the id of their command. */
  #waiting = new Map();
  #listeners = new Map();

  /** Use `BidiConnection.to`. */
  constructor(socket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#receive(JSON.parse(data)));
    socket.addEventListener('close', () => this.#end());
  }

  /**
   * @param {string} url `ws://…/session`
   * @returns {Promise<BidiConnection>}
   * @throws {Error} when nobody answers there
   */
  static async to(url) {
    if (!globalThis.WebSocket) {
      throw new Error(
        `The second engine needs a Node with WebSocket, and this is ${process.version}.`,
      );
    }
    const socket = new WebSocket(url);
    await new Promise((done, fail) => {
      socket.addEventListener('open', done, { once: true });
      socket.addEventListener('error', () => fail(new Error(`Nobody answers at ${url}.`)), {
        once: true,
      });
    });
    return new BidiConnection(socket);
  }

  /**
   * @param {string} method such as `browsingContext.navigate`
   * @param {object} [params]
   * @returns {Promise<any>} what the browser answered
   * @throws {Error} with the browser's own words when it refuses, or goes away before it answers
   */
  send(method, params = {}) {
    this.#lastId += 1;
    const id = this.#lastId;
    const answer = new Promise((done, fail) => this.#waiting.set(id, { method, done, fail }));
    if (this.#socket.readyState === WebSocket.OPEN) {
      this.#socket.send(JSON.stringify({ id, method, params }));
    } else {
      this.#end();
    }
    return answer;
  }

  /** Calls `hear` with the parameters of each event of this name; one must have subscribed to it. */
  on(event, hear) {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), hear]);
  }

  close() {
    this.#socket.close();
  }

  #receive(message) {
    if (message.type === 'event') {
      for (const hear of this.#listeners.get(message.method) ?? []) hear(message.params);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.type === 'success') waiting?.done(message.result);
    else waiting?.fail(new Error(`${waiting.method}: ${message.error}: ${message.message}`));
  }

  #end() {
    for (const { method, fail } of this.#waiting.values()) {
      fail(new Error(`${method}: the browser has gone away.`));
    }
    this.#waiting.clear();
  }
}

/**
 * A value as the browser describes it (`script.RemoteValue`), as one writes it in JSON. What has no JSON,
 * such as a node, becomes null.
 */
export function plainValue({ type, value }) {
  switch (type) {
    case 'undefined':
      return undefined;
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return typeof value === 'string' ? Number(value) : value;
    case 'array':
      return value.map(plainValue);
    case 'object':
      return Object.fromEntries(value.map(([key, each]) => [key, plainValue(each)]));
    default:
      return null;
  }
}
