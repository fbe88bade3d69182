import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { clearAwayDeadRuns, clustersIn, folderOfRun, swiftFolderOfRun } from './test-runs.mjs';

const folder = mkdtempSync(join(tmpdir(), 'runs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const make = (...path) => mkdirSync(join(folder, ...path), { recursive: true });

describe('what killed runs leave behind', () => {
  it('has its databases found, wherever in its folder they lie', async () => {
    make('999999998-portal', 'cluster', 'base');
    make('999999999-faults', 'kills', 'cluster');
    make('999999999-faults', 'disk', 'data', 'cluster');
    expect(await clustersIn(join(folder, '999999998-portal'))).toEqual([
      join(folder, '999999998-portal/cluster'),
    ]);
    expect((await clustersIn(join(folder, '999999999-faults'))).sort()).toEqual([
      join(folder, '999999999-faults/disk/data/cluster'),
      join(folder, '999999999-faults/kills/cluster'),
    ]);
  });

  it('goes; what a run that lives on needs stays', async () => {
    make(`${process.pid}-portal`, 'cluster');
    await clearAwayDeadRuns([folder]);
    expect(existsSync(join(folder, '999999999-faults'))).toBe(false);
    expect(existsSync(join(folder, `${process.pid}-portal`, 'cluster'))).toBe(true);
  });
});

describe('a database that nobody will miss', () => {
  it.each([
    ['there is no file system in memory', null],
    ['it is as small as a container gives', { free: 64e6, available: 20e9 }],
    ['the machine needs its memory', { free: 7e9, available: 4e9 }],
  ])('lies on the disk where %s', (_, room) => {
    expect(swiftFolderOfRun('api', room)).toBe(folderOfRun('api'));
  });

  it('lies in memory where there is room to spare', () => {
    const room = { free: 12e9, available: 20e9 };
    // Only Linux has a place in memory that everybody may use.
    const isLinux = process.platform === 'linux';
    expect(swiftFolderOfRun('api', isLinux ? room : null).startsWith('/dev/shm/')).toBe(isLinux);
  });
});
