import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { root, runLine, scripts } from './scripts.mjs';

// What a command does not know it refuses before it does anything: a measurement of nothing, or a check that
// was not made, must not look like one that went well. The table is all of package.json: a command that is
// added reads what it was called with by readCommandLine (apps/api/src/cli/command-line.js), first of all.

const OPTION = 'unheard-of';
const WORD = 'no-such-word';
/** More than any command takes, and nothing that one of them knows. */
const WORDS = Array(6).fill(WORD).join(' ');

const names = Object.keys(scripts);
const refusals = {};
let empty;
let before;
let after;

beforeAll(async () => {
  empty = mkdtempSync(join(tmpdir(), 'refusals-'));
  before = traces();
  const calls = names.flatMap((name) => [
    { name, call: 'option', line: `${scripts[name]} --${OPTION}` },
    { name, call: 'words', line: `${scripts[name]} ${WORDS}` },
  ]);
  const work = async () => {
    for (let next = calls.shift(); next; next = calls.shift()) {
      const env = { PORTAL_DATA_DIR: join(empty, 'data') };
      refusals[`${next.name} ${next.call}`] = await runLine(next.line, env);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  after = traces();
}, 1_200_000);
afterAll(() => rmSync(empty, { recursive: true, force: true }));

/** Where commands write: whatever one of them began would show here. */
function traces() {
  const folders = ['.data', '.data/test-runs', 'dist', 'docs', 'docs/images/pages'];
  const all = [...folders, 'libs/activities', 'apps/api', 'secrets'];
  return Object.fromEntries(
    [...all.map((folder) => join(root, folder)), empty].map((folder) => [folder, stateOf(folder)]),
  );
}

function stateOf(folder) {
  const { mtimeMs } = statSync(folder, { throwIfNoEntry: false }) ?? {};
  return mtimeMs === undefined ? 'is not there' : { mtimeMs, entries: readdirSync(folder) };
}

describe.each(names)('npm run %s', (name) => {
  it('refuses an option that it does not have, by its name', () => {
    const { status, said } = refusals[`${name} option`];
    expect(said).toContain(OPTION);
    expect(said).not.toMatch(/^\s+at .+:\d+:\d+/m);
    expect(status).toBeGreaterThan(0);
  });

  it('refuses words that it does not take', () => {
    const { status, said } = refusals[`${name} words`];
    expect(said).toContain(WORD);
    expect(status).toBeGreaterThan(0);
  });
});

it('and none of them began anything', () => {
  expect(after).toEqual(before);
});

describe('a program of the API', () => {
  const folder = join(root, 'apps/api/src/cli');
  const programs = readdirSync(folder)
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')])
    .filter(([, text]) => /^main\(\)|^process\.exit\(/m.test(text));

  it('is found', () => {
    expect(programs.length).toBeGreaterThan(20);
  });

  it.each(programs)('%s reads what it was called with before anything else', (_name, text) => {
    const inMain = /^async function main\(\).*\{\n(?:\s*\/\/.*\n)*\s*(.*)/m.exec(text);
    const first = inMain?.[1] ?? text;
    expect(first).toMatch(/readCommandLine\(/);
  });
});
