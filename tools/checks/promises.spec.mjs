import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { filesUnder } from '../codegen/files.mjs';
import { withUnmeasured } from './promises/measured-stage.mjs';
import { PROMISES } from './promises/promise-list.mjs';
import { readingsOf, tableOf, verdictsOf } from './promises/verdicts.mjs';

const root = join(import.meta.dirname, '../..');
const reading = (promise, ms, controlMs) => ({ promise, test: 'a test', ms, controlMs });

describe('a promise', () => {
  it.each([
    ['within its time', 'attack', [[30, 2]], 'kept'],
    ['within its time beyond a control that is slow', 'attack', [[70, 30]], 'kept'],
    [
      'once too late',
      'attack',
      [
        [30, 2],
        [90, 2],
      ],
      'broken',
    ],
    ['too late beside a control that is slow itself', 'attack', [[200, 6]], 'too busy'],
    ['alike', 'no account', [[30, 25]], 'kept'],
    ['longer than it may be', 'no account', [[40, 25]], 'broken'],
    ['alike for the time they take', 'no account', [[700, 760]], 'kept'],
    ['shorter than it may be', 'no account', [[25, 40]], 'broken'],
    ['that nobody has measured', 'attack', [], 'never measured'],
  ])('%s', (_, promise, times, verdict) => {
    const readings = times.map(([ms, controlMs]) => reading(promise, ms, controlMs));
    expect(verdictsOf(readings, [promise])).toMatchObject([{ promise, verdict }]);
  });

  it('is read from what the specs wrote, and told in a table by its worst', () => {
    const folder = mkdtempSync(join(tmpdir(), 'promises-'));
    const file = join(folder, 'readings.jsonl');
    expect(readingsOf(file)).toEqual([]);
    const lines = [reading('attack', 10, 1), reading('attack', 20, 2)];
    writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const table = tableOf(verdictsOf(readingsOf(file), ['attack']));
    rmSync(folder, { recursive: true });
    expect(table.split('\n').at(-1)).toBe(
      '| a GraphQL request made to harm is refused | 50 ms | 20.0 ms | 2.0 ms | 2 | kept |',
    );
  });

  it('that no spec measures fails its stage, and no other', () => {
    const outcome = { passed: 3, failed: 0, story: '' };
    const all = Object.keys(PROMISES).map((promise) => reading(promise, 1, 1));
    expect(withUnmeasured(outcome, 'api', verdictsOf(all)).failed).toBe(0);
    const some = verdictsOf(all.filter(({ promise }) => promise !== 'attack'));
    expect(withUnmeasured(outcome, 'api', some)).toMatchObject({
      failed: 1,
      story: 'The promise “attack” was measured by no spec.',
    });
    expect(withUnmeasured(outcome, 'e2e', some).failed).toBe(0);
  });

  it.each(Object.entries(PROMISES))('%s is of one spec there is', (_, { spec }) => {
    const specs = ['libs', 'apps'].flatMap((folder) =>
      filesUnder(
        join(root, folder),
        (name, path) => /\.spec\.ts$/.test(name) && path.includes(spec),
      ),
    );
    expect(specs).toHaveLength(1);
  });
});

describe('the command', () => {
  const command = (...args) =>
    spawnSync(process.execPath, [join(root, 'tools/checks/promises.mjs'), ...args], {
      encoding: 'utf8',
    });

  it.each([
    ['a promise there is not', ['--only', 'nothing'], /no promise nothing; there are: revocation/],
    ['an option there is not', ['--quick'], /--quick/],
    ['a word', ['attack'], /attack/],
  ])('refuses %s', (_, args, says) => {
    const { status, stdout, stderr } = command(...args);
    expect(status).toBe(1);
    expect(stdout + stderr).toMatch(says);
  });
});
