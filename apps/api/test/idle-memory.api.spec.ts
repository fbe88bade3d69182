import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ApiProcess, buildApi, removeBuild } from './api-process.js';
import { TestPortal, wholeGround } from './portal.js';

/** Megabytes that a replica may hold which nobody has asked anything yet. */
const MOST_IDLE_MB = 250;

let portal: TestPortal;
let api: ApiProcess | undefined;
beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  buildApi();
  api = await ApiProcess.start(process.env['DATABASE_URL'] ?? '');
});
afterAll(async () => {
  await api?.end('SIGTERM');
  removeBuild();
  await portal.close();
});

const megabytesOf = (pid: number | undefined) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

it('a replica that was just started holds no more than was promised', () => {
  if (process.platform !== 'linux') return;
  expect(megabytesOf(api?.pid)).toBeLessThan(MOST_IDLE_MB);
});
