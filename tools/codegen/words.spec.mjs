import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { generateWords } from './words.mjs';

const home = process.cwd();
const root = mkdtempSync(join(tmpdir(), 'words-'));
const folder = 'libs/activities/seminars/web';

/** A tree of its own with the words of one domain. */
function tree(sv, en, others = {}) {
  process.chdir(mkdtempSync(join(root, 'tree-')));
  const files = { [folder]: [sv, en], ...others };
  for (const [path, [svWords, enWords]] of Object.entries(files)) {
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'words.sv.json'), JSON.stringify(svWords));
    writeFileSync(join(path, 'words.en.json'), JSON.stringify(enWords));
  }
  return generateWords(['libs']);
}

const made = (name) => readFileSync(name, 'utf8');

beforeEach(() => process.chdir(home));
afterAll(() => {
  process.chdir(home);
  rmSync(root, { recursive: true });
});

describe('words that are refused', () => {
  it.each([
    ['a key without English', { a: 'A', b: 'B' }, { a: 'A' }, 'b is missing in en'],
    ['a key without Swedish', { a: 'A' }, { a: 'A', b: 'B' }, 'b is missing in sv'],
    ['other arguments', { a: 'Hej {name}' }, { a: 'Hi {who}' }, 'a takes other arguments'],
    ['a broken message', { a: 'Hej {name' }, { a: 'Hi' }, 'a:'],
  ])('%s', (_, sv, en, fault) => {
    expect(tree(sv, en)).toEqual([expect.stringContaining(fault)]);
  });

  it('a problem that two domains explain differently', () => {
    const [fault] = tree(
      { 'problem.X': 'Skriv X' },
      { 'problem.X': 'Write X' },
      { 'libs/plan/web': [{ 'problem.X': 'Något annat' }, { 'problem.X': 'Write X' }] },
    );
    expect(fault).toContain('problem.X says something else than in another domain');
  });
});

describe('words that are made', () => {
  it('typed keys and arguments, functions in both languages', () => {
    const faults = tree(
      {
        title: 'Seminarium {number}',
        left: '{n, plural, one{# plats} other{# platser}}',
        plain: 'Klart',
      },
      { title: 'Seminar {number}', left: '{n} places', plain: 'Done' },
    );
    expect(faults).toEqual([]);
    const types = made(join(folder, 'words.generated.d.ts'));
    expect(types).toContain('"title": { "number": string | number };');
    expect(types).toContain('"left": { "n": number };');
    expect(types).toContain('"plain": undefined;');
    expect(types).toContain("from '../../../platform/web/i18n/words.js'");
    expect(made(join(folder, 'words.generated.js'))).toContain('export const words = {');
  });

  it('problems and missing things go to the platform', () => {
    tree(
      { a: 'A', 'problem.X': 'Skriv X', 'missing.Y': 'Y ({who})' },
      { a: 'A', 'problem.X': 'Write X', 'missing.Y': 'Y ({who})' },
    );
    const shared = made('libs/platform/web/i18n/problem-words.office.sv.generated.js');
    expect(shared).toContain('Skriv X');
    expect(shared).toContain('missing.Y');
    expect(shared).not.toContain('Write X');
    expect(made('libs/platform/web/i18n/problem-words.office.en.generated.js')).toContain(
      'Write X',
    );
    expect(made(join(folder, 'words.generated.js'))).not.toContain('Skriv X');
  });

  it('problems that a night can meet lie in a file of their own, and what is said of others does not', () => {
    const sv = { 'problem.X': 'Skriv X', 'problem.Z': 'Skriv Z', 'problem.UNKNOWN': 'Felkod' };
    tree(
      { 'problem.X': 'Skriv X', 'problem.Y': 'Skriv Y' },
      { 'problem.X': 'Write X', 'problem.Y': 'Write Y' },
      { 'libs/identity/web': [sv, { ...sv, 'problem.X': 'Write X' }] },
    );
    const [night, office] = ['', 'office.'].map((part) =>
      made(`libs/platform/web/i18n/problem-words.${part}sv.generated.js`),
    );
    const keys = (text) => [...text.matchAll(/problem\.(\w+)/g)].map(([, code]) => code).sort();
    expect([keys(night), keys(office)]).toEqual([
      ['X', 'Z'],
      ['UNKNOWN', 'Y'],
    ]);
  });
});
