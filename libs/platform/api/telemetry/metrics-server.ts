import { createServer, type Server } from 'node:http';
import type { Metrics } from './metrics.js';

/** `/metrics`, on a port of its own: it is nobody's business outside the machine room. */
export function metricsServer(metrics: Metrics): Server {
  return createServer(async (req, res) => {
    if (req.method !== 'GET' || req.url !== '/metrics') {
      res.writeHead(404).end();
      return;
    }
    try {
      const { type, text } = await metrics.read();
      res.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(text);
    } catch {
      res.writeHead(503).end();
    }
  });
}
