import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestHandler } from 'express';

/** Where browsers look for the worker of the night. */
export const FIELD_WORKER_PATH = '/samverkan-worker.js';

/**
 * What stands in the worker's place while it is turned off: it takes away the files of the pages of the night, and
 * itself. What a phone has not sent yet lies in the database of the browser and stays.
 */
export const NO_FIELD_WORKER = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(leave()));
async function leave() {
  for (const name of await caches.keys()) if (name.startsWith('samverkan')) await caches.delete(name);
  await self.registration.unregister();
}
`;

/**
 * Serves the worker of the night, which the browser asks for anew each time.
 *
 * @param root the folder of the built client
 * @param setting `off` turns the worker off in every browser that comes by, also under a pass that is out
 */
export function fieldWorker(root: string, setting: 'on' | 'off'): RequestHandler {
  const file = join(root, FIELD_WORKER_PATH);
  return (_req, res) => {
    // Never the page in its place: a browser would take that for a broken worker, and complain.
    if (setting === 'on' && !existsSync(file)) {
      res.status(404).end();
      return;
    }
    res.setHeader('Cache-Control', 'no-cache');
    if (setting === 'off') res.type('text/javascript').send(NO_FIELD_WORKER);
    else res.sendFile(file);
  };
}
