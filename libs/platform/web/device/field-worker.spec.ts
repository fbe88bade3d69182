import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { holdWorker, isWorkerReady, registerFieldWorker } from './field-worker.js';
import { scriptAddress } from './portal-policy.js';
import { HELD_UNTIL, HOLD_CACHE, WORKER_PATH } from './worker-names.js';

/** A browser with a worker of which the spec says what becomes of it. */
class FakeWorker extends EventTarget {
  state = 'installing';
  private note = () => {};
  /** Somebody waits for what becomes of it. */
  readonly watched = new Promise<void>((done) => {
    this.note = done;
  });
  override addEventListener(type: string, listen: EventListener) {
    super.addEventListener(type, listen);
    this.note();
  }
  become(state: string) {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}
const kept = new Map<string, Map<string, unknown>>();
const registration: Record<'installing' | 'waiting' | 'active', FakeWorker | null> & {
  update(): Promise<void>;
} = {
  ...{ installing: null, waiting: null, active: null },
  update: async () => undefined,
};
const register = jest.fn(async (_address: unknown, _options: object) => registration);

const give = (target: object, name: string, value: unknown) =>
  Object.defineProperty(target, name, { value, configurable: true, writable: true });

beforeEach(() => {
  kept.clear();
  Object.assign(registration, { installing: null, waiting: null, active: null });
  registration.update = async () => undefined;
  register.mockClear();
  give(navigator, 'serviceWorker', { register, getRegistration: async () => registration });
  give(globalThis, 'caches', {
    keys: async () => [...kept.keys()],
    delete: async (name: string) => kept.delete(name),
    match: async (path: string, { cacheName }: { cacheName: string }) =>
      kept.get(cacheName)?.get(path),
    open: async (name: string) => {
      const cache = kept.get(name) ?? new Map<string, unknown>();
      kept.set(name, cache);
      return { put: async (path: string, answer: unknown) => cache.set(path, answer) };
    },
  });
  give(
    globalThis,
    'Response',
    class {
      constructor(readonly body: string) {}
    },
  );
  give(globalThis, 'fetch', async () => ({ ok: true, text: async () => 'the worker' }));
});
afterEach(() => {
  for (const [target, name] of [
    [navigator, 'serviceWorker'],
    [globalThis, 'caches'],
    [globalThis, 'Response'],
    [globalThis, 'fetch'],
  ] as const)
    Reflect.deleteProperty(target, name);
});

const keepFiles = () => kept.set('samverkan-one', new Map([['/index.html', 'frame']]));

/** The worker comes to its place with its files. */
function comes(worker: FakeWorker) {
  keepFiles();
  Object.assign(registration, { installing: null, active: worker });
  worker.become('activated');
}

describe('putting the worker in place', () => {
  it('is done when all files are there, and not before', async () => {
    const worker = new FakeWorker();
    registration.installing = worker;
    const states: string[] = [];
    const put = registerFieldWorker().then((state) => states.push(state));
    await worker.watched;
    worker.become('installed');
    await worker.watched;
    expect(states).toEqual([]);
    comes(worker);
    await put;
    expect(states).toEqual(['ready']);
    expect(register).toHaveBeenCalledWith(WORKER_PATH, { scope: '/', updateViaCache: 'none' });
  });

  it('leaves the one that is there where a newer one gave up', async () => {
    keepFiles();
    registration.active = new FakeWorker();
    const newer = new FakeWorker();
    registration.update = async () => {
      registration.installing = newer;
      queueMicrotask(() => newer.become('redundant'));
    };
    expect(await registerFieldWorker()).toBe('ready');
  });

  it('leaves the one that is there where nothing could be asked', async () => {
    keepFiles();
    registration.active = new FakeWorker();
    registration.update = () => Promise.reject(new TypeError('no network'));
    expect(await registerFieldWorker()).toBe('ready');
  });

  it.each([
    ['asks for the files that the browser has thrown away', true, 'ready'],
    ['says that it failed where these do not come', false, 'failed'],
  ])('%s', async (_, doTheyCome, state) => {
    const port2 = {};
    const port1 = { onmessage: () => {}, close: () => undefined };
    give(globalThis, 'MessageChannel', function channel() {
      return { port1, port2 };
    });
    const worker = new FakeWorker();
    registration.active = worker;
    give(worker, 'postMessage', (_word: number, ports: object[]) => {
      expect(ports).toEqual([port2]);
      if (doTheyCome) keepFiles();
      port1.onmessage();
    });
    expect(await registerFieldWorker()).toBe(state);
    Reflect.deleteProperty(globalThis, 'MessageChannel');
  });

  it('says that it failed when the first one gave up', async () => {
    const worker = new FakeWorker();
    registration.installing = worker;
    queueMicrotask(() => worker.become('redundant'));
    expect(await registerFieldWorker()).toBe('failed');
  });

  it('says that it failed where the browser takes no worker', async () => {
    register.mockRejectedValueOnce(new Error('SecurityError'));
    expect(await registerFieldWorker()).toBe('failed');
  });

  it('says that it is off when what came took itself away', async () => {
    give(globalThis, 'fetch', async () => ({
      ok: true,
      text: async () => 'self.registration.unregister()',
    }));
    expect(await registerFieldWorker()).toBe('off');
  });

  it('says that the browser knows no workers', async () => {
    Reflect.deleteProperty(navigator, 'serviceWorker');
    expect(await registerFieldWorker()).toBe('unsupported');
    expect(await isWorkerReady()).toBe(false);
    await holdWorker(true);
    expect(kept.size).toBe(0);
  });
});

describe('the worker is ready', () => {
  it.each([
    ['with a place and files', true, true, true],
    ['not without files', true, false, false],
    ['not without a place', false, true, false],
  ])('%s', async (_, hasPlace, hasFiles, isReady) => {
    if (hasPlace) registration.active = new FakeWorker();
    if (hasFiles) keepFiles();
    expect(await isWorkerReady()).toBe(isReady);
  });
});

it('is held while a pass is out, for a time that ends by itself, and let go after it', async () => {
  await holdWorker(true);
  const mark = kept.get(HOLD_CACHE)?.get(HELD_UNTIL) as { body: string };
  expect(Number(mark.body)).toBeGreaterThan(Date.now());
  await holdWorker(false);
  expect(kept.has(HOLD_CACHE)).toBe(false);
});

describe('the policy for scripts', () => {
  it('is made once, under the name that the headers allow, and knows the worker alone', () => {
    const createPolicy = jest.fn((_name: string, rules: object) => rules);
    give(globalThis, 'trustedTypes', { createPolicy });
    expect([scriptAddress(WORKER_PATH), scriptAddress(WORKER_PATH)]).toEqual([
      WORKER_PATH,
      WORKER_PATH,
    ]);
    expect(createPolicy.mock.calls.map(([name]) => name)).toEqual(['portal']);
    expect(() => scriptAddress('/files/one')).toThrow(TypeError);
    expect(() => scriptAddress(`https://other.example${WORKER_PATH}`)).toThrow(TypeError);
    Reflect.deleteProperty(globalThis, 'trustedTypes');
  });
});
