import { FILES_CACHE, HELD_UNTIL, HOLD_CACHE } from '@stad/platform/web/device/worker-names.js';

/** What the build writes in (`tools/build/night-worker.mjs`). */
export interface Night {
  /** Another one whenever a file of the night is another one. */
  readonly release: string;
  /** The script that the frame of this release begins with, and no other frame names. */
  readonly entry: string;
  /** Every file that the pages of the night are made of. */
  readonly files: readonly string[];
}

interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}

interface Told extends Lasting {
  readonly ports: readonly { postMessage(word: number): void }[];
}

interface Asked extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** What the worker uses of its surroundings. */
export interface NightScope {
  readonly registration: { readonly active: object | null };
  readonly location: { readonly origin: string };
  readonly caches: CacheStorage;
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', listen: (event: Lasting) => void): void;
  addEventListener(type: 'message', listen: (event: Told) => void): void;
  addEventListener(type: 'fetch', listen: (event: Asked) => void): void;
  fetch(request: Request | string, init?: RequestInit): Promise<Response>;
  setTimeout(done: () => void, ms: number): unknown;
  skipWaiting(): Promise<void>;
}

/** Addresses that are answered without a network: these alone, since a prefix would take others too. */
const NAVIGATIONS = /^\/(falt(\/(plan|barn|skydd))?|ring|fortsatt)$/;
const FRAME = '/index.html';
/** In a street with one bar of coverage an answer may never come. */
const PATIENCE_MS = 4000;

/**
 * Puts the worker of the night in its place: it answers the pages of the night and the files they are made of.
 * Everything else goes to the network as if there was no worker.
 */
export function nightWorker(scope: NightScope, { release, entry, files }: Night): void {
  const own = FILES_CACHE + release;
  const kept = (path: string) => scope.caches.match(path, { cacheName: own });
  const keep = async (path: string, answer: Response) =>
    (await scope.caches.open(own)).put(path, answer);

  /** No other worker takes the place of one that is there under a pass that is out; the first takes nobody's. */
  async function refuseWhileOut(): Promise<void> {
    if (!scope.registration.active) return;
    const until = await scope.caches.match(HELD_UNTIL, { cacheName: HOLD_CACHE });
    if (Number(await until?.text()) > Date.now()) throw Error('out');
  }

  /** What the browser has already is sent only if it is another one. */
  const askAgain = (path: string) => scope.fetch(path, { cache: 'no-cache' });

  async function fetchFile(file: string): Promise<void> {
    // An attempt that was broken off goes on where it was.
    if (await kept(file)) return;
    const answer = await askAgain(file);
    if (!answer.ok) throw Error(file);
    await keep(file, answer);
  }

  /** Keeps the frame with its headers if it is of the same release as the files; else it would ask for others. */
  async function keepFrame(answer: Response): Promise<boolean> {
    const text = await answer.text();
    if (!answer.ok || !text.includes(entry)) return false;
    const headers = new Headers(answer.headers);
    // It names the files of one page; the frame is that of all.
    headers.delete('link');
    await keep(FRAME, new Response(text, { headers }));
    return true;
  }

  /** A newer frame takes the place of an older one alone: where there is one, all files are. */
  async function renewFrame(answer: Response): Promise<void> {
    if (await kept(FRAME)) await keepFrame(answer);
  }

  /** The frame comes last. */
  async function fetchAll(): Promise<void> {
    await Promise.all(files.map(fetchFile));
    if (!(await keepFrame(await askAgain(FRAME)))) throw Error(FRAME);
  }

  async function install(): Promise<void> {
    await refuseWhileOut();
    await fetchAll();
    await refuseWhileOut();
    await scope.skipWaiting();
  }

  async function activate(): Promise<void> {
    for (const name of await scope.caches.keys())
      if (name.startsWith(FILES_CACHE) && name !== own) await scope.caches.delete(name);
    await scope.clients.claim();
  }

  function answerPage(event: Asked): Promise<Response> {
    const asked = scope.fetch(event.request).then((answer) => {
      event.waitUntil(renewFrame(answer.clone()));
      return answer;
    });
    // The frame is kept for the next time also when this page did not wait for it.
    event.waitUntil(asked);
    const useful = asked.then((answer) =>
      answer.status > 501 && answer.status < 505 ? Promise.reject() : answer,
    );
    const late = new Promise<never>((_, refuse) => scope.setTimeout(refuse, PATIENCE_MS));
    return Promise.race([useful, late]).catch(async () => (await kept(FRAME)) ?? asked);
  }

  async function fetchAgain(page: string): Promise<void> {
    const answer = await askAgain(page);
    if (answer.ok) await keep(page, answer);
  }

  async function answerFile(event: Asked, path: string): Promise<Response> {
    const known = await kept(path);
    // One leaves to the neutral page at once; its headers are those of the last time there was a network.
    if (known && event.request.mode === 'navigate') event.waitUntil(fetchAgain(path));
    return known ?? scope.fetch(event.request);
  }

  scope.addEventListener('install', (event) => event.waitUntil(install()));
  scope.addEventListener('activate', (event) => event.waitUntil(activate()));
  // A page asks for what the browser has thrown away.
  scope.addEventListener('message', (event) =>
    event.waitUntil(fetchAll().finally(() => event.ports[0]?.postMessage(0))),
  );
  scope.addEventListener('fetch', (event) => {
    const { method, mode, url } = event.request;
    const { origin, pathname } = new URL(url);
    if (method !== 'GET' || origin !== scope.location.origin) return;
    if (files.includes(pathname)) event.respondWith(answerFile(event, pathname));
    else if (mode === 'navigate' && NAVIGATIONS.test(pathname))
      event.respondWith(answerPage(event));
  });
}
