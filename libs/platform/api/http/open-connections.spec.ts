import { once } from 'node:events';
import { Agent, createServer, request, type Server, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { OpenConnections } from './open-connections.js';

/** A server that leaves, and a proxy that keeps its connections. */
let server: Server;
let connections: OpenConnections;
let agent: Agent;
/** Answers that are asked for at `/slow` wait here. */
let waiting: ServerResponse[];

beforeEach(async () => {
  waiting = [];
  server = createServer((req, res) => {
    if (req.url === '/slow') waiting.push(res);
    else res.end('answer');
  });
  connections = new OpenConnections(server);
  agent = new Agent({ keepAlive: true, maxSockets: 2 });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  agent.destroy();
  server.closeAllConnections();
});

/** What came back, or the error's code. */
async function ask(path: string): Promise<{ text: string; connection: string | undefined }> {
  const { port } = server.address() as { port: number };
  return askAt(port, path);
}

async function askAt(port: number, path: string) {
  const sent = request({ host: '127.0.0.1', port, path, agent, method: 'POST' }).end();
  const [res] = await once(sent, 'response');
  let text = '';
  for await (const part of res) text += part;
  return { text, connection: res.headers.connection };
}

describe('a server that leaves', () => {
  it('refuses who comes new', async () => {
    const { port } = server.address() as { port: number };
    await connections.leave(0);
    await expect(askAt(port, '/')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('answers what is under way, and says that the connection ends', async () => {
    const underWay = ask('/slow');
    while (waiting.length === 0) await delay(5);
    const left = connections.leave(0);
    await delay(100);
    waiting[0]?.end('late');
    expect(await underWay).toEqual({ text: 'late', connection: 'close' });
    await left;
  });

  it('answers on a connection that a proxy has kept, and ends it with the answer', async () => {
    expect(await ask('/')).toEqual({ text: 'answer', connection: 'keep-alive' });
    const { port } = server.address() as { port: number };
    const left = connections.leave(60_000);
    expect(await askAt(port, '/')).toEqual({ text: 'answer', connection: 'close' });
    await left;
  });

  it('ends a connection on which nothing comes any more, but not before its time', async () => {
    await ask('/');
    const began = performance.now();
    await connections.leave(300);
    // A slow machine makes this longer, never shorter.
    expect(performance.now() - began).toBeGreaterThan(200);
  });
});
