import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import compression from 'compression';
import express, { type Router } from 'express';

const YEAR = '365d';

/**
 * Serves the built web client from the API's own origin. Hashed assets are kept for a year; the
 * page itself is never kept, so that a new release is seen at the next visit.
 */
export function webClient(webDir: string): Router {
  const root = resolve(webDir);
  const router = express.Router();
  router.use(compression());
  router.use('/assets', express.static(join(root, 'assets'), { immutable: true, maxAge: YEAR }));
  router.use('/assets', (_req, res) => {
    res.status(404).end();
  });
  router.use(express.static(root, { index: false, cacheControl: false }));
  router.get(/^\/(?!graphql|files|mail\/|kalender\/.|livez|readyz).*/, (_req, res) => {
    const page = join(root, 'index.html');
    res.setHeader('Cache-Control', 'no-cache');
    if (existsSync(page)) res.sendFile(page);
    else res.status(404).type('text').send('The web client is not built.');
  });
  return router;
}
