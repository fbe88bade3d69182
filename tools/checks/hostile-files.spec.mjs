import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

it('inspects files from outside as they are built to be, and refuses what it does not know', () => {
  const run = (...args) =>
    spawnSync(process.execPath, [join(import.meta.dirname, 'hostile-files.mjs'), ...args], {
      encoding: 'utf8',
    });
  const { status, stdout } = run('--short');
  expect(stdout).toContain('7 files, 0 wrong');
  expect(status).toBe(0);
  expect(run('--all').status).toBe(1);
});
