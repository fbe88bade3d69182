const never = () => new Promise(() => undefined);
const dead = { put: never, delete: never, get: never, getAll: never };
/** What a page that is gone has left of a transaction. */
const DEAD = { store: dead, objectStore: () => dead, done: never() };

/**
 * The disk as one page sees it: what was committed stays, and a page that is killed goes no step further. The
 * process may be killed before one of its writes or after it.
 */
export class PageDisk {
  /** Told when the process has died of a write. */
  onDeath = () => undefined;
  /** Told once, while something is being written. */
  onWrite = null;
  #database;
  #isFull;
  #isDead = false;
  /** How many writes are left until it dies, and on which side of the last; null while it lives on. */
  #death = null;

  /**
   * @param {() => Promise<object>} database the real one
   * @param {() => boolean} isFull whether the browser gives no room for what waits
   */
  constructor(database, isFull) {
    this.#database = database;
    this.#isFull = isFull;
  }

  /** Nothing that this page waits for ever comes. */
  die() {
    this.#isDead = true;
  }

  /** @param {'before' | 'after'} side */
  dieAt(write, side) {
    this.#death = { write, side };
  }

  /** It lives on after all. */
  spare() {
    this.#death = null;
  }

  open = async () => {
    if (this.#isDead) return never();
    const database = await this.#database();
    return {
      get: (...asked) => this.#unlessDead(() => database.get(...asked)),
      getAll: (...asked) => this.#unlessDead(() => database.getAll(...asked)),
      put: (...asked) => this.#unlessDead(() => database.put(...asked)),
      delete: (...asked) => this.#unlessDead(() => database.delete(...asked)),
      transaction: (...asked) => this.#transaction(database, asked),
    };
  };

  async #unlessDead(work) {
    if (this.#isDead) return never();
    const result = await work();
    return this.#isDead ? never() : result;
  }

  #transaction(database, [stores, mode, options]) {
    if (this.#isDead) return DEAD;
    if (mode !== 'readwrite') return database.transaction(stores, mode, options);
    const told = this.onWrite;
    this.onWrite = null;
    told?.();
    const side = this.#nextWrite();
    if (side === 'before') {
      this.#killed();
      return DEAD;
    }
    const transaction = database.transaction(stores, mode, options);
    const whole = side === 'after' ? this.#lastOf(transaction) : this.#keepOf(transaction);
    return stores === 'waiting' && this.#isFull() ? full(whole, transaction) : whole;
  }

  #nextWrite() {
    if (!this.#death) return null;
    this.#death.write -= 1;
    return this.#death.write < 0 ? this.#death.side : null;
  }

  #killed() {
    this.#isDead = true;
    this.onDeath();
  }

  #keepOf(transaction) {
    const { store } = transaction;
    return {
      store,
      objectStore: (name) => transaction.objectStore(name),
      done: this.#unlessDead(() => transaction.done),
    };
  }

  #lastOf(transaction) {
    const done = transaction.done.then(() => {
      this.#killed();
      return never();
    });
    return { store: transaction.store, objectStore: (name) => transaction.objectStore(name), done };
  }
}

/** The browser has no room for more; what is taken out is. */
function full({ store, done }, transaction) {
  const refusal = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  return {
    done,
    store: {
      delete: (id) => store.delete(id),
      put: () => {
        transaction.abort();
        transaction.done.catch(() => undefined);
        done.catch(() => undefined);
        return refusal();
      },
    },
  };
}
