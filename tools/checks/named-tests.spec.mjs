import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { namedTests, untrueNames } from './named-tests.mjs';
import { testTitles } from './test-titles.mjs';

const SPEC = `
  describe('a door', () => {
    it.each<[string, number]>([['that is shut', 1], ['that is open', 2]])('%s', () => {});
    it('has a lock', () => {});
    it.skip('has a bell', () => {});
    // it('has a light', () => {});
    const name = 'has a name';
  });
  describe.skip('a gate', () => { it('has a hinge', () => {}); });
  test.describe('a window', () => { test(\`is shut\`, () => {}); it.todo('is clean'); });
  it.each(['seen', 'not seen'])('is %s', () => {});`;

const folder = mkdtempSync(join(tmpdir(), 'named-tests-'));
writeFileSync(join(folder, 'door.spec.ts'), SPEC);
writeFileSync(join(folder, 'door.ts'), SPEC);
afterAll(() => rmSync(folder, { recursive: true }));

it('tests, groups and cases are found, and nothing that is put aside', () => {
  expect(testTitles(SPEC)).toEqual([
    ...['a door', '%s', 'that is shut', 'that is open', 'has a lock'],
    ...['a window', 'is shut', 'is %s', 'seen', 'not seen'],
  ]);
});

it('a table names tests by requirement, file and title', () => {
  const row =
    '| 1.2.3 | [a](a.spec.ts) `one` · `two`; [b](b.spec.ts) `three %s` |\n| V1.2 | test 3 | x |';
  expect(namedTests(row)).toEqual([
    {
      requirement: '1.2.3',
      files: [
        { path: 'a.spec.ts', titles: ['one', 'two'] },
        { path: 'b.spec.ts', titles: ['three %s'] },
      ],
    },
  ]);
});

describe('what is not true of a name', () => {
  it.each([
    ['nothing is named', [], 'names no test'],
    [
      'a file that is gone',
      [{ path: 'gone.spec.ts', titles: ['a door'] }],
      'gone.spec.ts is no spec',
    ],
    ['a file that is no spec', [{ path: 'door.ts', titles: ['a door'] }], 'door.ts is no spec'],
    ['a file alone', [{ path: 'door.spec.ts', titles: [] }], 'door.spec.ts: names no test of it'],
    [
      'a test that is gone',
      [{ path: 'door.spec.ts', titles: ['has a roof'] }],
      'door.spec.ts has no has a roof',
    ],
    [
      'one that is skipped',
      [{ path: 'door.spec.ts', titles: ['has a bell'] }],
      'door.spec.ts has no has a bell',
    ],
    [
      'one of a group that is',
      [{ path: 'door.spec.ts', titles: ['has a hinge'] }],
      'door.spec.ts has no has a hinge',
    ],
    [
      'one that is a comment',
      [{ path: 'door.spec.ts', titles: ['has a light'] }],
      'door.spec.ts has no has a light',
    ],
    [
      'another text',
      [{ path: 'door.spec.ts', titles: ['has a name'] }],
      'door.spec.ts has no has a name',
    ],
    [
      'a name that says nothing',
      [{ path: 'door.spec.ts', titles: ['%s'] }],
      'door.spec.ts has no %s',
    ],
  ])('%s', (_, files, fault) => expect(untrueNames(files, folder)).toEqual([fault]));

  it('nothing, when all of them are there', () => {
    const titles = ['a door', 'that is open', 'is shut', 'is %s'];
    expect(untrueNames([{ path: 'door.spec.ts', titles }], folder)).toEqual([]);
  });
});
