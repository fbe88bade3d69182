import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
// @ts-expect-error: plain JavaScript
import { isAlive } from '../../../tools/launcher/postgres/postmaster.mjs';
import { TestPortal, wholeGround } from './portal.js';

const root = join(import.meta.dirname, '../../..');

/** A run of faults in small: it builds the API, starts one process of it, and says which. */
const RUN = `
  const { ApiProcess, buildApi } = await import('./apps/api/test/api-process.ts');
  buildApi();
  const { pid, port } = await ApiProcess.start(process.env.DATABASE_URL);
  console.log(JSON.stringify({ pid, port }));
  setInterval(() => {}, 1000);`;

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
});
afterAll(() => portal.close());

describe('an API process whose run is killed', () => {
  it('leaves by itself: neither process nor port stays behind', async () => {
    const run = spawn(
      process.execPath,
      ['--import', './tools/checks/typescript-loader.mjs', '--input-type=module', '-e', RUN],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, NODE_OPTIONS: '' },
      },
    );
    try {
      const [line] = await once(run.stdout, 'data');
      const { pid, port } = JSON.parse(String(line)) as { pid: number; port: number };
      expect(isAlive(pid)).toBe(true);

      run.kill('SIGKILL');
      await once(run, 'exit');
      while (isAlive(pid)) await delay(50);
      await expect(fetch(`http://127.0.0.1:${port}/livez`)).rejects.toThrow();
    } finally {
      run.kill('SIGKILL');
      const built = join(root, '.data/test-runs', `${run.pid}-api-process`);
      rmSync(built, { recursive: true, force: true });
    }
  });
});
