import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { leftOut } from '@stad/platform/api/testing/left-out.js';
// @ts-expect-error: plain JavaScript
import { folderOfRun } from '../../../../tools/checks/test-runs.mjs';
import { buildApi, removeBuild } from '../api-process.js';
import {
  killEverything,
  type Line,
  SHORT,
  whyNoFullDisk,
  withFullDisk,
  withWrongClocks,
} from './fault-runs.js';

/** The short form of `npm run faults`: what was acknowledged is there once, whatever dies. */
const folder = (name: string): string => join(folderOfRun('faults'), name);

beforeAll(buildApi);
afterAll(removeBuild);

const WHOLE = { lost: 0, doubled: 0, broken: 0 };

describe('what was acknowledged', () => {
  let lines: Line[];
  beforeAll(async () => {
    lines = await killEverything(folder('kills'), SHORT);
  });

  it.each([
    ['an API process killed', 0],
    ['the database killed', 1],
    ['the database restarted', 2],
  ])('is there once: %s', (fault, at) => {
    expect(lines[at]).toMatchObject({ fault, ...WHOLE });
    expect(lines[at]?.acknowledged).toBeGreaterThan(SHORT.writers);
  });

  it('was refused in the meantime as unavailable, or not answered at all', () => {
    const answers = lines.flatMap(({ refusals }) => Object.keys(refusals));
    expect([...new Set(answers)].sort()).toEqual(['NO_ANSWER', 'UNAVAILABLE']);
  });

  it('is there once when the clocks of the replicas are two hours apart, and the log has the time of the database', async () => {
    expect(await withWrongClocks(folder('clocks'), SHORT.writers)).toMatchObject(WHOLE);
  });
});

const noFullDisk = whyNoFullDisk(folder('no-disk'));
if (noFullDisk)
  leftOut(`what was acknowledged is there once when the disk was full: ${noFullDisk}`);
else {
  it('what was acknowledged is there once when the disk was full, and what found no room was refused', async () => {
    const outcome = await withFullDisk(folder('disk'), SHORT.writers, 1000);
    expect(outcome).toMatchObject({ ...WHOLE, refusals: { UNAVAILABLE: expect.any(Number) } });
    const { acknowledged, refusals } = outcome as Line;
    expect(acknowledged).toBeGreaterThan(SHORT.writers * 3);
    expect(Object.keys(refusals)).toEqual(['UNAVAILABLE']);
  });
}
