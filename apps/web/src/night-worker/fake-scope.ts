import type { NightScope } from './night-worker.js';

/** A browser's caches, as far as the worker uses them. */
class FakeCaches {
  private readonly all = new Map<string, Map<string, Response>>();

  async open(name: string) {
    const cache = this.all.get(name) ?? new Map<string, Response>();
    this.all.set(name, cache);
    return {
      match: async (path: string) => cache.get(path)?.clone(),
      put: async (path: string, answer: Response) => {
        cache.set(path, answer);
      },
    };
  }

  async match(path: string, { cacheName }: { cacheName: string }) {
    return this.all.get(cacheName)?.get(path)?.clone();
  }

  keys = async () => [...this.all.keys()];
  delete = async (name: string) => this.all.delete(name);
}

interface FakeEvent {
  readonly request?: unknown;
  readonly ports?: readonly { postMessage(word: number): void }[];
  respondWith?(answer: Promise<Response>): void;
  waitUntil(work: Promise<unknown>): void;
}

/** The surroundings of the worker: a network that a spec answers for, and events that it sends. */
export class FakeScope {
  readonly location = { origin: 'https://portal.example' };
  readonly caches = new FakeCaches();
  /** What was asked of the network, in order. */
  readonly asked: string[] = [];
  /** What waits for its time. */
  readonly timers: (() => void)[] = [];
  /** Another worker is in place already. */
  registration: { active: object | null } = { active: {} };
  skipped = 0;
  claimed = 0;
  private readonly listeners = new Map<string, (event: FakeEvent) => void>();

  constructor(public network: (path: string) => Promise<Response> | Response) {}

  readonly clients = {
    claim: async () => {
      this.claimed += 1;
    },
  };

  addEventListener(type: string, listen: (event: FakeEvent) => void) {
    this.listeners.set(type, listen);
  }

  async fetch(asked: string | { url: string }) {
    const path = typeof asked === 'string' ? asked : new URL(asked.url).pathname;
    this.asked.push(path);
    return this.network(path);
  }

  setTimeout(done: () => void) {
    this.timers.push(done);
  }

  async skipWaiting() {
    this.skipped += 1;
  }

  /** A page asks for what was thrown away; returns how often it was answered. */
  async tell(): Promise<number> {
    let answered = 0;
    const works: Promise<unknown>[] = [];
    this.listeners.get('message')?.({
      ports: [{ postMessage: () => (answered += 1) }],
      waitUntil: (work) => works.push(work.catch(() => undefined)),
    });
    await Promise.all(works);
    return answered;
  }

  /** Sends what comes with installing or taking the place, and waits for the worker to have done with it. */
  async send(type: 'install' | 'activate'): Promise<void> {
    const works: Promise<unknown>[] = [];
    this.listeners.get(type)?.({ waitUntil: (work) => works.push(work) });
    await Promise.all(works);
  }

  /** Asks for something; undefined where the worker leaves it to the network. */
  ask(path: string, more: { method?: string; mode?: string; origin?: string } = {}) {
    const { method = 'GET', mode = 'navigate', origin = this.location.origin } = more;
    const works: Promise<unknown>[] = [];
    let answer: Promise<Response> | undefined;
    this.listeners.get('fetch')?.({
      request: { method, mode, url: origin + path },
      respondWith: (given) => {
        answer = given;
      },
      waitUntil: (work) => works.push(work.catch(() => undefined)),
    });
    if (!answer) return undefined;
    return {
      answer,
      /** Until all has been done that goes on behind the answer. */
      done: async () => {
        await answer?.catch(() => undefined);
        for (const work of works) await work;
      },
    };
  }

  /** As the worker sees it. */
  asScope(): NightScope {
    return this as unknown as NightScope;
  }
}
