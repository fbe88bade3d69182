import { existsSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import compression from 'compression';
import express, { type Router } from 'express';
import { FIELD_WORKER_PATH, fieldWorker } from './field-worker.js';
import { readPageLinks } from './page-links.js';

/** Named after what they hold: another release has other names. */
const keep = (res: ServerResponse) =>
  res.setHeader('Cache-Control', 'public, max-age=31536000, immutable');

/** Kept, and asked for again each time whether it is still the same. */
const askAgain = (res: ServerResponse) => res.setHeader('Cache-Control', 'no-cache');

/** The page one leaves to, and what it is made of: there without coverage too, and the same in each release. */
const NEUTRAL = /[\\/]samverkan\.(?:html|css|svg)$/;
const keepADay = (res: ServerResponse) => res.setHeader('Cache-Control', 'public, max-age=86400');

const keepOrAsk = (res: ServerResponse, path: string) =>
  NEUTRAL.test(path) ? keepADay(res) : askAgain(res);

/**
 * Serves the built web client from the API's own origin. Hashed assets are kept for a year; the
 * page itself is never kept, so that a new release is seen at the next visit.
 *
 * @param worker whether the worker of the night is served, or what takes it away
 */
export function webClient(webDir: string, worker: 'on' | 'off' = 'on'): Router {
  const root = resolve(webDir);
  const linksOf = readPageLinks(root);
  const router = express.Router();
  router.use(compression());
  router.use(
    '/assets',
    express.static(join(root, 'assets'), { cacheControl: false, setHeaders: keep }),
  );
  router.use('/assets', (_req, res) => {
    res.status(404).end();
  });
  router.get(FIELD_WORKER_PATH, fieldWorker(root, worker));
  router.use(express.static(root, { index: false, cacheControl: false, setHeaders: keepOrAsk }));
  router.get(
    /^\/(?!graphql|files|mail\/|kalender\/.|oppen\/.|sign-in\/|livez|readyz).*/,
    (req, res) => {
      const page = join(root, 'index.html');
      askAgain(res);
      const links = linksOf(req.path);
      if (links) res.setHeader('Link', links);
      if (existsSync(page)) res.sendFile(page);
      else res.status(404).type('text').send('The web client is not built.');
    },
  );
  return router;
}
