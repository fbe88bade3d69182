import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { byLot } from '../checks/lot.mjs';
import { copyOfTheHouse } from '../generators/copy-of-the-house.mjs';
import { ACTIVITY_TYPE, DOMAIN } from '../generators/kinds.mjs';
import { make, putInForm } from '../generators/make.mjs';
import { readName } from '../generators/read-name.mjs';
import { run } from '../launcher/steps/processes.mjs';

/** One of each kind, made into one copy of the house: what that makes holds as what is written by hand does. */
let copy;
let made;

const node = (what, ...args) =>
  run(what, process.execPath, args, {
    cwd: copy,
    env: { ...process.env, NODE_OPTIONS: '' },
    lines: 80,
  });
const checked = (...stages) => node('Checking the copy', 'tools/checks/test.mjs', ...stages);
const JEST = [...['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--maxWorkers=1']];
const ROOT_FIELDS = [
  ...['--testPathPatterns', 'every-root-field'],
  ...['--testNamePattern', 'names every root field|lets a visitor in|socialsekreterare1@soc-lund'],
];
/** Specs by their projects and what their paths say. */
const specs = (projects, ...paths) =>
  node(
    'Its specs',
    ...JEST,
    ...['--selectProjects', ...projects, '--testPathPatterns', paths.join('|')],
  );

/** Milliseconds. Whole stages of checks one after the other: on a busy machine ten minutes are no sign of hanging. */
const MANY_CHECKS = 3_600_000;

beforeAll(async () => {
  copy = copyOfTheHouse(join(import.meta.dirname, '../..'));
  made = [];
  for (const kind of [ACTIVITY_TYPE, DOMAIN]) {
    made.push(make(copy, kind, await readName(kind, kind.example, { swedish: kind.swedish })));
  }
  await putInForm(copy, ...made);
}, MANY_CHECKS);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const PROOFS = [
  [
    'has the types, the tiers and the words that the house asks for',
    async () => {
      expect(await checked('types', 'boundaries', 'words')).toContain(' 0 failed');
    },
  ],
  [
    'passes its own specs, and those of the house that look at every table, root field, type and page',
    async () => {
      const own = made.map(({ domain }) => `libs/${domain}/`);
      await specs(
        ['rules', 'web', 'tools'],
        ...own,
        'pages\\.spec',
        'activities/all',
        'module-boundaries',
      );
      await specs(['api'], ...own, 'catalog', 'text-columns', 'drift');
      // Every root field as everybody takes a minute: here as one of them.
      await node('Its specs', ...JEST, ...['--selectProjects', 'api'], ...ROOT_FIELDS);
    },
  ],
];
/** Each takes a minute: `npm test` asks one of them, by lot. */
const asked = byLot(process.env.TEST_DRAW, PROOFS, ([what]) => what);

describe('what the generators make', () => {
  it('is known to the house by few lines, all of which they write', () => {
    const lines = made.map(({ shared }) =>
      shared.reduce((sum, each) => sum + each.lines.length, 0),
    );
    expect(lines).toEqual([22, 17]);
  });

  it.each(asked)(
    '%s',
    async (_what, prove) => {
      await prove();
    },
    MANY_CHECKS,
  );
});

it.each([
  ['Study Circle', {}, /small letters/],
  ['study-circle', { swedish: 'studiecirkel' }, /three forms/],
  [undefined, {}, /in the singular/],
])('a name that is none is refused with how to say one: %s', async (word, given, sentence) => {
  await expect(readName(ACTIVITY_TYPE, word, given)).rejects.toThrow(sentence);
});
