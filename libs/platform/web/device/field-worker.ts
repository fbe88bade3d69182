import { scriptAddress } from './portal-policy.js';
import { FILES_CACHE, HELD_UNTIL, HOLD_CACHE, WORKER_PATH } from './worker-names.js';

/** What became of putting the worker in place: `off` where the portal has turned it off for all. */
export type FieldWorkerState = 'ready' | 'off' | 'unsupported' | 'failed';

/** No pass is out for longer; a mark that nobody took away lets the next release in after that. */
const HOLD_MS = 24 * 60 * 60 * 1000;
/** The worker keeps the frame last. */
const FRAME = '/index.html';

/**
 * Puts the worker of the night in place, or looks whether there is a newer one, and resolves when all files of
 * the night are in the phone. Where no newer one could be had, the one that is there stays.
 */
export async function registerFieldWorker(): Promise<FieldWorkerState> {
  if (!isSupported()) return 'unsupported';
  try {
    const registration = await navigator.serviceWorker.register(scriptAddress(WORKER_PATH), {
      scope: '/',
      updateViaCache: 'none',
    });
    if (!registration.installing) await registration.update().catch(() => undefined);
    const next = registration.installing ?? registration.waiting;
    if (next) await settled(next);
    if (await isWorkerReady()) return 'ready';
    if (await isTurnedOff()) return 'off';
    if (registration.active) await fetchedAgain(registration.active);
    return (await isWorkerReady()) ? 'ready' : 'failed';
  } catch {
    return 'failed';
  }
}

/** Whether the worker is in place and has the files of the night. */
export async function isWorkerReady(): Promise<boolean> {
  if (!isSupported()) return false;
  try {
    const registration = await navigator.serviceWorker.getRegistration('/');
    return Boolean(registration?.active) && (await hasFrame());
  } catch {
    return false;
  }
}

/**
 * While a pass is out no other worker takes the place of the one that is there.
 *
 * @param isOut what the pass is now; said again each time a page of the pass is drawn
 */
export async function holdWorker(isOut: boolean): Promise<void> {
  if (!isSupported()) return;
  try {
    if (!isOut) await caches.delete(HOLD_CACHE);
    else {
      const mark = new Response(String(Date.now() + HOLD_MS));
      await (await caches.open(HOLD_CACHE)).put(HELD_UNTIL, mark);
    }
  } catch {
    // A browser that keeps nothing has no worker either.
  }
}

const isSupported = () => 'serviceWorker' in navigator && 'caches' in globalThis;

async function hasFrame(): Promise<boolean> {
  for (const name of await caches.keys())
    if (name.startsWith(FILES_CACHE) && (await caches.match(FRAME, { cacheName: name })))
      return true;
  return false;
}

/** The worker that is served while it is turned off takes itself away, and all files with it. */
async function isTurnedOff(): Promise<boolean> {
  const served = await fetch(WORKER_PATH, { cache: 'no-store' });
  return served.ok && (await served.text()).includes('.unregister(');
}

/** The browser has thrown the files away and kept the worker, which would not fetch them by itself. */
function fetchedAgain(worker: ServiceWorker): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.onmessage = () => {
      port1.close();
      done();
    };
    worker.postMessage(0, [port2]);
  });
}

/** Resolves when the worker has taken its place, or given up. */
function settled(worker: ServiceWorker): Promise<void> {
  return new Promise((done) => {
    const look = () => {
      if (worker.state === 'activated' || worker.state === 'redundant') done();
    };
    worker.addEventListener('statechange', look);
    look();
  });
}
