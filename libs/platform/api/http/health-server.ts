import { createServer, type Server } from 'node:http';
import type { Readiness } from '../db/readiness.js';

/** `/livez` and `/readyz` of a process that serves nothing else. */
export function healthServer(readiness: Readiness): Server {
  return createServer(async (req, res) => {
    res.statusCode = await statusOf(req.url ?? '', readiness);
    res.setHeader('Cache-Control', 'no-store').end();
  });
}

async function statusOf(path: string, readiness: Readiness): Promise<number> {
  if (path === '/livez') return 204;
  if (path === '/readyz') return (await readiness.hindrance()) ? 503 : 204;
  return 404;
}
