import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { FIELD_WORKER_PATH, NO_FIELD_WORKER } from './field-worker.js';
import { webClient } from './web-client.js';

const built = mkdtempSync(join(tmpdir(), 'worker-'));
const unbuilt = mkdtempSync(join(tmpdir(), 'no-worker-'));
const servers: Server[] = [];

async function serve(folder: string, worker?: 'on' | 'off', path = FIELD_WORKER_PATH) {
  const server = express().use(webClient(folder, worker)).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  return `http://127.0.0.1:${port}${path}`;
}

beforeAll(() => {
  for (const folder of [built, unbuilt])
    writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(built, FIELD_WORKER_PATH), 'worker();');
  writeFileSync(join(built, 'samverkan.webmanifest'), '{}');
});
afterAll(() => {
  for (const server of servers) server.close();
  for (const folder of [built, unbuilt]) rmSync(folder, { recursive: true });
});

describe('the worker of the night', () => {
  it.each<[string, 'on' | 'off' | undefined, string]>([
    ['by itself', undefined, 'worker();'],
    ['turned on', 'on', 'worker();'],
    ['turned off', 'off', NO_FIELD_WORKER],
  ])('%s is a script that is asked for anew each time', async (_, worker, text) => {
    const answer = await fetch(await serve(built, worker));
    expect(answer.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(await answer.text()).toBe(text);
  });

  it('is never a page in its place', async () => {
    expect((await fetch(await serve(unbuilt))).status).toBe(404);
  });
});

it('what a phone installs has the type of that', async () => {
  const { headers } = await fetch(await serve(built, 'on', '/samverkan.webmanifest'));
  expect(headers.get('content-type')).toMatch(/^application\/manifest\+json/);
  expect(headers.get('cache-control')).toBe('no-cache');
});

describe('what is served while it is turned off', () => {
  it('takes away the files and itself at once, answers nothing, and touches nothing else', async () => {
    const listeners = new Map<string, (event: { waitUntil(work: Promise<void>): void }) => void>();
    const names = new Set(['samverkan-one', 'samverkan', 'of-something-else']);
    const done: string[] = [];
    // All that it is given: a database, a page or a network it could not even name.
    const given = {
      caches: { keys: async () => [...names], delete: async (name: string) => names.delete(name) },
      self: {
        addEventListener: (type: string, listen: never) => listeners.set(type, listen),
        skipWaiting: () => done.push('skipWaiting'),
        registration: { unregister: async () => done.push('unregister') },
      },
    };
    runInNewContext(NO_FIELD_WORKER, given);
    expect([...listeners.keys()]).toEqual(['install', 'activate']);
    const works: Promise<void>[] = [];
    for (const listen of listeners.values()) listen({ waitUntil: (work) => works.push(work) });
    await Promise.all(works);
    expect([...names]).toEqual(['of-something-else']);
    expect(done).toEqual(['skipWaiting', 'unregister']);
  });
});
